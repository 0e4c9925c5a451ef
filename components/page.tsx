import type { ReactElement } from 'react'
import { messagesFor, type Messages } from '../lib/messages/messages.ts'
import type { SitePage } from '../lib/pages/site-page.ts'
import type { View } from '../lib/pages/views.ts'
import { Archive } from './archive.tsx'
import { Focus } from './focus.tsx'
import { Home } from './home.tsx'
import { mainId } from './main-id.ts'
import { NotFound } from './not-found.tsx'
import { Post } from './post.tsx'
import { Project } from './project.tsx'
import { Projects } from './projects.tsx'
import { ProsePage } from './prose-page.tsx'
import { Search } from './search.tsx'
import { Series } from './series.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { Tag } from './tag.tsx'
import { Tags } from './tags.tsx'
import { Year } from './year.tsx'

/** The whole content of a page's `<body>`; nothing but the page's data decides it. */
export function Page({ page }: { page: SitePage }): ReactElement {
  const messages = messagesFor(page.language)
  return (
    <>
      <a className="skip" href={`#${mainId}`}>
        {messages.skipToContent}
      </a>
      <SiteHeader frame={page.frame} messages={messages} />
      <main id={mainId} className="sheet" {...copyWords(page, messages)}>
        <Content view={page.view} page={page} messages={messages} />
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

function Content({ view, page, messages }: { view: View; page: SitePage; messages: Messages }): ReactElement {
  switch (view.kind) {
    case 'home':
      return <Home view={view} title={page.frame.siteTitle} messages={messages} />
    case 'archive':
      return <Archive view={view} messages={messages} />
    case 'year':
      return <Year view={view} messages={messages} />
    case 'post':
      return <Post view={view} page={page} messages={messages} />
    case 'tags':
      return <Tags view={view} messages={messages} language={page.language} />
    case 'tag':
      return <Tag view={view} messages={messages} />
    case 'series':
      return <Series view={view} messages={messages} />
    case 'focus':
      return <Focus view={view} messages={messages} />
    case 'projects':
      return <Projects view={view} messages={messages} />
    case 'project':
      return <Project view={view} messages={messages} />
    case 'page':
      return <ProsePage view={view} messages={messages} />
    case 'search':
      return <Search view={view} messages={messages} />
    case 'not-found':
      return <NotFound view={view} messages={messages} />
  }
}
