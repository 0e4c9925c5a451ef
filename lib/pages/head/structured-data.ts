import type { Page, Post, Project, SiteIndex } from '../../content/index/site-index.ts'
import type { ContentDate } from '../../dates.ts'
import { absoluteUrl, sitePath, type SitePath } from '../../paths.ts'
import { avatarUrl } from '../../content/index/author-picture.ts'
import { authorUrl } from '../parts/frame-view.ts'
import type { Thing } from './json-ld.ts'
import { cardImage } from './share-cards.ts'

/** The author as other things name them. */
function authorData(index: SiteIndex): Thing {
  return { '@type': 'Person', name: index.site.author.name, url: authorUrl(index) }
}

/** All that the site says of its author. */
export function personData(index: SiteIndex): Thing {
  return {
    ...authorData(index),
    email: index.site.author.email,
    image: avatarUrl(index),
    sameAs: index.site.social.map(({ url }) => url).filter((url) => !url.startsWith('mailto:')),
  }
}

/** The site itself. */
export function webSiteData(index: SiteIndex): Thing {
  const { description, language } = index.site
  return {
    ...siteData(index),
    description,
    image: imagesOf(index, sitePath('/')),
    inLanguage: language,
    author: authorData(index),
    publisher: authorData(index),
  }
}

/** A post. One that appeared elsewhere first names where. What the page's head says already is not said again. */
export function blogPostingData(index: SiteIndex, post: Post): Thing {
  return {
    '@type': 'BlogPosting',
    headline: post.title,
    url: absoluteUrl(index.address, post.path),
    datePublished: withZone(post.date),
    dateModified: withZone(post.updated ?? post.date),
    author: authorData(index),
    image: imagesOf(index, post.path, post.cover?.path),
    keywords: post.tags.map((tag) => tag.name),
    wordCount: post.body.words,
    inLanguage: post.lang ?? index.site.language,
    isPartOf: siteData(index),
    isBasedOn: post.publication && {
      '@type': 'Article',
      url: post.publication.url,
      publisher: { '@type': 'Organization', name: post.publication.name },
    },
    sameAs: post.publication?.url,
    license: index.site.licence?.url,
  }
}

/** A page that lists posts or projects. */
export function collectionData(index: SiteIndex, path: SitePath, name: string, description: string): Thing {
  return { ...webPageData(index, path, name, description), '@type': 'CollectionPage' }
}

/** Any other page of the site. */
export function webPageData(
  index: SiteIndex,
  path: SitePath,
  name: string,
  description: string,
  language: Page['lang'] = index.site.language,
): Thing {
  return {
    '@type': 'WebPage',
    name,
    description,
    url: absoluteUrl(index.address, path),
    image: imagesOf(index, path),
    inLanguage: language,
    isPartOf: siteData(index),
  }
}

/** The page about the author, of whom it says all. */
export function profileData(index: SiteIndex, page: Thing): Thing {
  return { ...page, '@type': 'ProfilePage', mainEntity: personData(index) }
}

/** A project: source code where there is a repository, else a work. */
export function projectData(index: SiteIndex, project: Project): Thing {
  return {
    '@type': project.repo === undefined ? 'CreativeWork' : 'SoftwareSourceCode',
    name: project.title,
    description: project.summary,
    url: project.url ?? absoluteUrl(index.address, project.path),
    mainEntityOfPage: absoluteUrl(index.address, project.path),
    codeRepository: project.repo,
    image: imagesOf(index, project.path),
    author: authorData(index),
    keywords: project.tags.map((tag) => tag.name),
  }
}

/**
 * The way from the home page down to a page.
 *
 * @param trail The pages below the home page, the page itself last: its address goes without saying.
 */
export function breadcrumbData(
  index: SiteIndex,
  home: string,
  ...trail: { name: string; path: SitePath }[]
): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: home, path: sitePath('/') }, ...trail].map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: at === trail.length ? undefined : absoluteUrl(index.address, path),
    })),
  }
}

/** The picture an author chose for a page, and the page's share card; absent where there is neither. */
function imagesOf(index: SiteIndex, page: SitePath, cover?: SitePath): Thing['image'] {
  const own = cover === undefined ? [] : [absoluteUrl(index.address, cover)]
  const card = cardImage(index, page)
  const images = card ? [...own, card.url] : own
  return images.length > 1 ? images : images[0]
}

/** The site as other things name it, by an id that is the same on each page. */
function siteData(index: SiteIndex): Thing {
  const url = absoluteUrl(index.address, sitePath('/'))
  return { '@type': 'WebSite', '@id': `${url}#website`, name: index.site.title, url }
}

/** A day begins where its zone says so; one without a zone is read in that of whoever reads it. */
function withZone({ text }: Pick<ContentDate, 'text'>): string {
  return text.includes('T') ? text : `${text}T00:00:00Z`
}
