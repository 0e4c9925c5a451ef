import type { TagsView } from '../lib/pages/views.ts'
import { byInitial } from './by-initial.ts'
import type { ContentProps } from './page-route.tsx'
import { PageHead } from './page-head.tsx'

/** All tags as the index at the end of a book: letters in the margin, counts for page numbers. */
export function Tags({ view, page, messages }: ContentProps<TagsView>) {
  return (
    <>
      <PageHead title={messages.page.tags} />
      {view.tags.length === 0 ? <p className="row">{messages.tag.none}</p> : null}
      {byInitial(view.tags, ({ text }) => text, page.language).map(({ initial, items }) => (
        <section className="index row" key={initial}>
          <h2 className="datum">{initial}</h2>
          <ul>
            {items.map(({ slug, text, href, count, description }) => (
              <li key={slug}>
                <a className="title" rel="tag" href={href}>
                  {text} <span className="count">{count}</span>
                </a>
                {description === undefined ? null : <p>{description}</p>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
