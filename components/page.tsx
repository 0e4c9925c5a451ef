import type { ReactElement, ReactNode } from 'react'
import { messagesFor } from '../lib/messages/messages-for.ts'
import type { Messages } from '../lib/messages/messages.ts'
import type { SitePage } from '../lib/pages/site-page.ts'
import { mainId } from './main-id.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/** The whole content of a page's `<body>`: what it shows, and what surrounds every page. */
export function Page({ page, children }: { page: SitePage; children: ReactNode }): ReactElement {
  const messages = messagesFor(page.language)
  return (
    <>
      <a className="skip" href={`#${mainId}`}>
        {messages.skipToContent}
      </a>
      <SiteHeader frame={page.frame} messages={messages} />
      <main id={mainId} className="sheet" {...copyWords(page, messages)}>
        {children}
      </main>
      <SiteFooter frame={page.frame} messages={messages} />
    </>
  )
}

/** What code and headings say of copying, on pages that have some. */
function copyWords({ elements }: SitePage, { code }: Messages): Record<string, string> {
  return elements.includes('code-block') || elements.includes('heading-link')
    ? { 'data-copy': code.copy, 'data-copied': code.copied, 'data-copy-failed': code.failed }
    : {}
}
