import { isSearchable } from '../content/addresses/site-map.ts'
import type { Body, SiteIndex } from '../content/index/site-index.ts'
import { directionOf } from '../direction.ts'
import { absoluteUrl } from '../paths.ts'
import { foreignLanguage } from '../content/index/foreign-language.ts'
import { frameView } from './parts/frame-view.ts'
import { headElements } from './head/head-elements.ts'
import type { HeadFacts } from './head/head-facts.ts'
import { cardImage } from './head/share-cards.ts'
import type { SitePage } from './site-page.ts'
import type { HtmlHole, TocEntry } from './parts/view-parts.ts'
import type { View } from './views.ts'

/**
 * Puts a page together: what it shows, what it says of itself, and what surrounds it.
 *
 * @param elements Custom elements the page has besides those of every page.
 */
export function composePage(
  index: SiteIndex,
  facts: HeadFacts,
  view: View,
  elements: readonly string[] = [],
): SitePage {
  const { site, address } = index
  return {
    path: facts.path,
    language: site.language,
    dir: directionOf(site.language),
    head: headElements(site, address, {
      ...facts,
      ...(index.preview && { hidden: true }),
      image: cardImage(index, facts.path, facts) ?? coverImage(index, facts),
    }),
    frame: frameView(index, facts.path),
    view,
    elements: [...new Set(['theme-switch', ...(isSearchable(index) ? ['search-dialog'] : []), ...elements])],
  }
}

/** Without cards, a post's cover stands for it. */
function coverImage({ address }: SiteIndex, { cover }: HeadFacts): HeadFacts['image'] {
  if (cover === undefined) return undefined
  const { path, alt, width, height } = cover
  return { url: absoluteUrl(address, path), alt, width, height }
}

/** @returns the place for a compiled text. */
export function holeFor(body: Body): HtmlHole {
  return { hash: body.htmlHash }
}

/**
 * @param wanted What the front matter says, if it says anything.
 * @returns the headings of the second and third level, where there are three or more, or where they are wanted.
 */
export function tocOf(body: Body, wanted: boolean | undefined): TocEntry[] {
  const headings = body.headings.filter(({ depth }) => depth === 2 || depth === 3)
  const shown = wanted ?? headings.length >= 3
  return shown ? headings.map(({ id, text, depth }) => ({ id, text, depth })) : []
}

/** @returns the custom elements of a text and of its table of contents. */
export function elementsOf(body: Body, toc: readonly TocEntry[]): string[] {
  return toc.length > 0 ? [...body.elements, 'page-contents'] : body.elements
}

/** @returns the language and direction of a text, where its language is not the site's. */
export function textLanguage(
  index: SiteIndex,
  lang: string | undefined,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const foreign = foreignLanguage(index, lang)
  return foreign === undefined ? {} : { lang: foreign, dir: directionOf(foreign) }
}
