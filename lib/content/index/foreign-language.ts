import type { SiteIndex } from './site-index.ts'

/** @returns the language of a text where it is not the site's, in which case it must be said. */
export function foreignLanguage(index: SiteIndex, lang: string | undefined): string | undefined {
  return lang?.toLowerCase() === index.site.language.toLowerCase() ? undefined : lang
}
