import { iconFor, iconSizes } from '../../content/icons.ts'
import type { SiteIndex } from '../../content/index/site-index.ts'
import { href } from '../../paths.ts'
import type { HeadElement } from '../site-page.ts'

/** Names the icons of the site, the same on each page. A browser that shows drawings takes the drawing for its tab. */
export function iconLinks(index: Pick<SiteIndex, 'icons' | 'address'>): HeadElement[] {
  const small = `${iconSizes.small}x${iconSizes.small}`
  const uses = [
    ['ico', { rel: 'icon', sizes: '32x32' }],
    iconFor(index, 'svg') === undefined
      ? (['small', { rel: 'icon', type: 'image/png', sizes: small }] as const)
      : (['svg', { rel: 'icon', type: 'image/svg+xml' }] as const),
    ['touch', { rel: 'apple-touch-icon' }],
    ['manifest', { rel: 'manifest' }],
  ] as const
  return uses.flatMap(([use, attributes]): HeadElement[] => {
    const path = iconFor(index, use)
    return path === undefined
      ? []
      : [{ tag: 'link', attributes: { ...attributes, href: href(index.address, path) } }]
  })
}
