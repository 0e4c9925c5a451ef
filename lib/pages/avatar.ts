import type { SiteIndex } from '../content/site-index.ts'
import { absoluteUrl, href, type SiteAddress, type SitePath } from '../paths.ts'

/** @returns the whole URL of the author's picture: one elsewhere, or a file of the site; undefined where it is neither. */
export function avatarUrl(index: SiteIndex): string | undefined {
  return avatarAt(index, absoluteUrl)
}

/** @returns the same, as pages of the site show it. */
export function avatarSource(index: SiteIndex): string | undefined {
  return avatarAt(index, href)
}

function avatarAt(
  { site, address, assets }: SiteIndex,
  write: (address: SiteAddress, path: SitePath) => string,
): string | undefined {
  const written = site.author.avatar
  if (written === undefined || URL.canParse(written)) return written
  const file = written.replace(/^\.?\//, '')
  const asset = assets.find((candidate) => candidate.file === file)
  return asset && write(address, asset.path)
}
