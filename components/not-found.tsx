import type { Messages } from '../lib/messages/messages.ts'
import type { NotFoundView } from '../lib/pages/views.ts'
import { PageHead } from './page-head.tsx'

/** What a reader sees whose address leads nowhere: why that may be, and where else to go. */
export function NotFound({ view, messages }: { view: NotFoundView; messages: Messages }) {
  return (
    <>
      <PageHead title={messages.page.notFound} datum={<p>404</p>} />
      <div className="row">
        <div className="prose">
          <p>{messages.notFound.explanation}</p>
        </div>
      </div>
      {view.search === undefined ? null : (
        <search className="search onward">
          <form action={view.search} className="row">
            <input
              type="search"
              name="q"
              aria-label={messages.search.label}
              placeholder={messages.search.label}
              autoComplete="off"
              spellCheck={false}
              enterKeyHint="search"
            />
          </form>
        </search>
      )}
      <div className="row onward">
        <div className="prose">
          <p>{messages.notFound.suggestion}</p>
          <ul>
            {view.links.map(({ text, href }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  )
}
