import type { SitePath } from '../paths.ts'
import type { PictureFile, PicturePlan } from './picture-plan.ts'

/** A picture as its element shows it; plain data. */
export interface PictureView {
  sources: { type: string; srcSet: string }[]
  sizes: string
  src: string
  /** CSS pixels it has when nothing narrows it. */
  width: number
  height: number
  tone?: string
}

/** The column of text and the space beside it on a narrow screen (components/styles: `--measure`, `.sheet`). */
const column = 35
const beside = 2.5

/** CSS pixels of the author's portrait. */
export const avatarSize = 96

/**
 * @param write gives the address as it stands in a page.
 * @param shownWidth CSS pixels that the author wants it to have, where that is said.
 */
export function pictureView(
  plan: PicturePlan,
  write: (path: SitePath) => string,
  shownWidth?: number,
): PictureView {
  const set = (files: readonly PictureFile[]): string =>
    files.map(({ path, width }) => `${write(path)} ${width}w`).join(', ')
  const sources = [
    { type: 'image/avif', srcSet: set(plan.avif) },
    { type: 'image/webp', srcSet: set(plan.webp) },
  ].filter(({ srcSet }) => srcSet !== '')
  const widest = plan.avif.at(-1) ?? plan.fallback
  const isAvatar = plan.use === 'avatar'
  return {
    sources,
    sizes: isAvatar ? `${avatarSize}px` : sizesFor(Math.min(shownWidth ?? widest.width, widest.width)),
    src: write(plan.fallback.path),
    width: isAvatar ? avatarSize : widest.width,
    height: isAvatar ? avatarSize : widest.height,
    ...(plan.tone !== undefined && { tone: plan.tone }),
  }
}

/** In `sizes` a rem is the reader's own default (HTML 4.8.4.2.2), as it is on these pages. */
function sizesFor(width: number): string {
  const rem = Math.min(column, width / 16)
  return `(min-width: ${rem + beside}rem) ${rem}rem, calc(100vw - ${beside}rem)`
}

/** The author's picture; without `picture` it is shown as it is. */
export interface AvatarView {
  src: string
  picture?: PictureView
}
