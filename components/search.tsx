import type { Messages } from '../lib/messages/messages.ts'
import type { SearchView } from '../lib/pages/views.ts'
import { PageHead } from './page-head.tsx'

/**
 * The search page. Its panel is made alive by components/on-demand/search-panel.ts, here and, fetched from here, in the
 * dialog of every other page.
 */
export function Search({ view, messages }: { view: SearchView; messages: Messages }) {
  const words = messages.search
  return (
    <>
      <PageHead title={messages.page.search} />
      <noscript>
        <div className="row">
          <p>{words.scriptless}</p>
          <ul className="links">
            {view.links.map(({ text, href }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      </noscript>
      <search-panel>
        <search className="search" data-shards={view.shards.join(' ')} data-words={JSON.stringify(words)}>
          <form action={view.action} className="row">
            <input
              type="search"
              name="q"
              aria-label={words.label}
              placeholder={words.label}
              autoComplete="off"
              spellCheck={false}
              enterKeyHint="search"
            />
            <div className="filters">
              <select name="tag" aria-label={words.tag}>
                <option value="">{words.anyTag}</option>
              </select>
              <select name="year" aria-label={words.year}>
                <option value="">{words.anyYear}</option>
              </select>
              <output />
            </div>
          </form>
          <ol />
        </search>
      </search-panel>
    </>
  )
}
