import type { Messages } from '../lib/messages/messages.ts'
import type { FrameView } from '../lib/pages/site-page.ts'

/** Who writes here, how to follow, and under which licence. */
export function SiteFooter({ frame, messages }: { frame: FrameView; messages: Messages }) {
  const { author, licence } = frame
  return (
    <footer className="site-footer">
      <ul>
        <li className="h-card">
          <a className="p-name u-url u-uid" rel="author" href={author.url}>
            {author.name}
          </a>
        </li>
        <li>
          <a href={frame.feeds}>{messages.page.feeds}</a>
        </li>
        {frame.social.map(({ text, href }) => (
          <li key={href}>
            <a rel="me" href={href}>
              {text}
            </a>
          </li>
        ))}
        {licence === undefined ? null : (
          <li>
            {licence.url === undefined ? (
              <span>{messages.licence(licence.name)}</span>
            ) : (
              <a rel="license" href={licence.url}>
                {messages.licence(licence.name)}
              </a>
            )}
          </li>
        )}
      </ul>
      <p className="notes">{frame.privacy}</p>
    </footer>
  )
}
