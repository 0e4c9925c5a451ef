import type { Messages } from '../lib/messages/messages.ts'
import type { LinkView } from '../lib/pages/parts/view-parts.ts'
import type { FeedsView } from '../lib/pages/views.ts'
import { PageHead } from './page-head.tsx'
import { Section } from './section.tsx'

/** What a feed is, and the address of each: written out where there are few, behind a name where there may be many. */
export function Feeds({ view, messages }: { view: FeedsView; messages: Messages }) {
  const words = messages.feeds
  return (
    <>
      <PageHead title={messages.page.feeds}>
        <p className="summary">{words.what}</p>
      </PageHead>
      <Section label={words.all}>
        <ul className="entries">
          {view.formats.map(({ text, href }) => (
            <li className="entry" key={href}>
              <p className="datum">{text}</p>
              <a className="title" href={href}>
                {href.slice(0, href.lastIndexOf('/') + 1)}
                <wbr />
                {href.slice(href.lastIndexOf('/') + 1)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Lists label={words.tags} feeds={view.tags} />
      <Lists label={words.series} feeds={view.series} />
    </>
  )
}

function Lists({ label, feeds }: { label: string; feeds: readonly LinkView[] }) {
  if (feeds.length === 0) return null
  return (
    <Section label={label}>
      <div className="row">
        <ul className="tags">
          {feeds.map(({ text, href }) => (
            <li key={href}>
              <a href={href} type="application/rss+xml">
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
