import { sitePath, type SitePath } from '../paths.ts'

/** What an icon is for: the drawing itself, browsers' tabs, home screens, and lists in two sizes; and what names these. */
export type IconUse = 'svg' | 'ico' | 'touch' | 'small' | 'large' | 'manifest'

/** A file by which others show the site. */
export interface Icon {
  use: IconUse
  path: SitePath
  /** Whether the build makes it; else it is the author's, in `public/`. */
  made: boolean
}

/** Names that authors give these files in `public/`; the first is what the build calls its own. */
const names: Record<IconUse, readonly [string, ...string[]]> = {
  svg: ['/favicon.svg'],
  ico: ['/favicon.ico'],
  touch: ['/apple-touch-icon.png'],
  small: ['/icon-192.png'],
  large: ['/icon-512.png'],
  manifest: ['/manifest.webmanifest', '/site.webmanifest', '/manifest.json'],
}

/** Width and height of the pictures, in pixels. */
export const iconSizes = { touch: 180, small: 192, large: 512 } as const

/** @returns the icons of a site: what its author put into `public/`, and what the build makes in place of the rest. */
export function siteIcons(publicFiles: readonly string[]): Icon[] {
  const own = new Set(publicFiles)
  const uses: readonly IconUse[] = ['ico', 'svg', 'touch', 'small', 'large', 'manifest']
  return uses.flatMap((use): Icon[] => {
    const found = names[use].find((name) => own.has(name))
    if (found !== undefined) return [{ use, path: sitePath(found), made: false }]
    return use === 'svg' ? [] : [{ use, path: sitePath(names[use][0]), made: true }]
  })
}

/** @returns the address of the icon for a use; undefined where the site has none. */
export function iconFor({ icons }: { icons: readonly Icon[] }, use: IconUse): SitePath | undefined {
  return icons.find((icon) => icon.use === use)?.path
}
