import type { SiteIndex } from './site-index.ts'
import { absoluteUrl, href, type SiteAddress, type SitePath } from '../../paths.ts'
import { pictureView } from '../../pictures/picture-view.ts'
import type { AvatarView } from '../../pictures/picture-view.ts'

/** @returns the whole URL of the author's picture: one elsewhere, or a file of the site; undefined where it is neither. */
export function avatarUrl(index: SiteIndex): string | undefined {
  return avatarAt(index, absoluteUrl)
}

/** @returns the same, as pages of the site show it. */
export function avatarView(index: SiteIndex): AvatarView | undefined {
  const src = avatarAt(index, href)
  const plan = avatarPlan(index)
  return src === undefined
    ? undefined
    : { src, picture: plan && pictureView(plan, (path) => href(index.address, path)) }
}

function avatarAt(
  index: SiteIndex,
  write: (address: SiteAddress, path: SitePath) => string,
): string | undefined {
  const { site, address, assets } = index
  const written = site.author.avatar
  if (written === undefined || URL.canParse(written)) return written
  const file = avatarFile(index)
  const path = avatarPlan(index)?.fallback.path ?? assets.find((asset) => asset.file === file)?.path
  return path && write(address, path)
}

function avatarPlan(index: SiteIndex) {
  const file = avatarFile(index)
  return index.pictures.find((picture) => picture.file === file && picture.plan.use === 'avatar')?.plan
}

/** @returns the content-relative path of the author's picture, where it is a file. */
export function avatarFile({ site }: SiteIndex): string | undefined {
  const written = site.author.avatar
  return written === undefined || URL.canParse(written) ? undefined : written.replace(/^\.?\//, '')
}
