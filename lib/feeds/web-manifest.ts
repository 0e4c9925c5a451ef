import { iconFor, iconSizes } from '../content/icons.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import { directionOf } from '../direction.ts'
import { href, sitePath } from '../paths.ts'
import { derivedText, type DerivedText } from './derived-text.ts'

/** @returns the site's manifest (https://www.w3.org/TR/appmanifest/): its name, and its icons for home screens. */
export function webManifest(index: SiteIndex): DerivedText {
  const { site, address } = index
  const home = href(address, sitePath('/'))
  const icons = (['small', 'large'] as const).flatMap((use) => {
    const path = iconFor(index, use)
    const sizes = `${iconSizes[use]}x${iconSizes[use]}`
    return path === undefined ? [] : [{ src: href(address, path), sizes, type: 'image/png' }]
  })
  const manifest = {
    name: site.title,
    description: site.description,
    lang: site.language,
    dir: directionOf(site.language),
    id: home,
    start_url: home,
    scope: home,
    display: 'browser',
    icons,
  }
  return derivedText(
    'manifest',
    sitePath('/manifest.webmanifest'),
    manifest,
    (given) => `${JSON.stringify(given)}\n`,
  )
}
