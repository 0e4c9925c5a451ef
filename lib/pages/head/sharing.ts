import type { SiteFile } from '../../content/schema.ts'
import { absoluteUrl, type SiteAddress } from '../../paths.ts'
import type { HeadFacts } from './head-facts.ts'
import type { HeadElement } from '../site-page.ts'

/**
 * What a page looks like where its link is shared: Open Graph (ogp.me), and of the names that X reads those for which it
 * does not take Open Graph's.
 */
export function sharingElements(site: SiteFile, address: SiteAddress, facts: HeadFacts): HeadElement[] {
  const { article, image } = facts
  return [
    property('og:type', facts.type),
    property('og:site_name', site.title),
    property('og:title', facts.title ?? site.title),
    property('og:description', facts.description),
    property('og:locale', openGraphLocale(facts.language ?? site.language)),
    ...(facts.hidden ? [] : [property('og:url', facts.canonical ?? absoluteUrl(address, facts.path))]),
    ...(article ? articleElements(article) : []),
    ...(image ? imageElements(image) : []),
    named('twitter:card', image ? 'summary_large_image' : 'summary'),
    ...(image?.alt ? [named('twitter:image:alt', image.alt)] : []),
  ]
}

/** Asking for the likeliest country takes longer than all else in a page's head. */
const locales = new Map<string, string>()

/** @returns a language with the country that Open Graph wants, the likeliest where none is said: `de_DE` for `de`. */
export function openGraphLocale(language: string): string {
  const known = locales.get(language)
  if (known !== undefined) return known
  const tag = new Intl.Locale(language).maximize()
  const locale = tag.region === undefined ? tag.language : `${tag.language}_${tag.region}`
  locales.set(language, locale)
  return locale
}

function articleElements(article: NonNullable<HeadFacts['article']>): HeadElement[] {
  return [
    property('article:published_time', article.published),
    ...(article.updated === undefined ? [] : [property('article:modified_time', article.updated)]),
    ...article.tags.map((tag) => property('article:tag', tag)),
  ]
}

function imageElements({ url, alt, width, height, type }: NonNullable<HeadFacts['image']>): HeadElement[] {
  return [
    property('og:image', url),
    ...(type === undefined ? [] : [property('og:image:type', type)]),
    ...(alt === '' ? [] : [property('og:image:alt', alt)]),
    ...(width === undefined ? [] : [property('og:image:width', String(width))]),
    ...(height === undefined ? [] : [property('og:image:height', String(height))]),
  ]
}

function property(name: string, content: string): HeadElement {
  return { tag: 'meta', attributes: { property: name, content } }
}

function named(name: string, content: string): HeadElement {
  return { tag: 'meta', attributes: { name, content } }
}
