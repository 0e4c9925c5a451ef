import type { AssetInfo } from '../../pictures/asset-info.ts'
import { picturePlan, type PictureUse } from '../../pictures/picture-plan.ts'
import { compareText } from './order.ts'
import type { ShownPicture } from './site-index.ts'

/**
 * @param uses where each file is shown; a file may be there more than once.
 * @returns those of which files are made, each use once, in the order of their files.
 */
export function shownPictures(
  uses: readonly { file: string; use: PictureUse }[],
  assetInfo: (file: string) => AssetInfo | undefined,
): ShownPicture[] {
  const found = new Map<string, ShownPicture>()
  for (const { file, use } of uses) {
    const key = `${file} ${use}`
    const info = found.has(key) ? undefined : assetInfo(file)
    const plan = info && picturePlan(file, info, use)
    if (plan) found.set(key, { file, hash: info.hash, plan })
  }
  return [...found].toSorted(([a], [b]) => compareText(a, b)).map(([, picture]) => picture)
}
