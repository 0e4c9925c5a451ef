import type { Messages } from '../lib/messages/messages.ts'
import type { FrameView } from '../lib/pages/site-page.ts'

/** The site's name and the ways through it. */
export function SiteHeader({ frame, messages }: { frame: FrameView; messages: Messages }) {
  return (
    <header className="site-header">
      <p className="site-title">
        <a href={frame.home} rel="home">
          {frame.siteTitle}
        </a>
      </p>
      <nav className="site-nav" aria-label={messages.navigation}>
        <ul>
          {frame.navigation.map(({ text, href, current }) => (
            <li key={href}>
              <a href={href} aria-current={current ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {frame.search === undefined ? null : (
        <search-dialog>
          <a href={frame.search} rel="search">
            {messages.search.open}
          </a>
        </search-dialog>
      )}
      <theme-switch
        data-label={messages.theme.label}
        data-system={messages.theme.system}
        data-light={messages.theme.light}
        data-dark={messages.theme.dark}
      />
    </header>
  )
}
