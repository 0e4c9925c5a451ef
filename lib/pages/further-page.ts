import type { Page, SiteIndex } from '../content/index/site-index.ts'
import { twinPath } from '../content/addresses/twin-path.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { avatarView } from '../content/index/author-picture.ts'
import { composePage, elementsOf, holeFor, textLanguage, tocOf } from './compose-page.ts'
import { aboutPage, authorUrl, socialLinks } from './parts/frame-view.ts'
import { breadcrumbData, profileData, webPageData } from './head/structured-data.ts'
import type { SitePage } from './site-page.ts'
import type { PageView } from './views.ts'

/** A page from the author's `pages/` folder. The one named `about` also says who the author is. */
export function furtherPage(index: SiteIndex, page: Page): SitePage {
  const { site } = index
  const { path, title } = page
  const isAbout = page === aboutPage(index)
  const description = page.description || site.description
  const toc = tocOf(page.body, page.toc)
  const view: PageView = {
    kind: 'page',
    title,
    ...textLanguage(index, page.lang),
    toc,
    body: holeFor(page.body),
    author: isAbout ? authorView(index) : undefined,
  }
  const asPage = webPageData(index, path, title, description, page.lang)
  const data = [
    isAbout ? profileData(index, asPage) : asPage,
    breadcrumbData(index, messagesFor(site.language).home, { name: title, path }),
  ]
  const facts = {
    path,
    title,
    description,
    type: isAbout ? 'profile' : 'website',
    language: page.lang,
    markdown: twinPath(path),
    data,
  } as const
  return composePage(index, facts, view, elementsOf(page.body, toc))
}

function authorView(index: SiteIndex): PageView['author'] {
  const { name, email } = index.site.author
  return { name, url: authorUrl(index), avatar: avatarView(index), email, social: socialLinks(index) }
}
