import { initialOf } from '../../cards/icons/icon.ts'
import { siteMap } from '../../content/addresses/site-map.ts'
import { iconFor, iconSizes } from '../../content/icons.ts'
import { avatarFile } from '../../content/index/author-picture.ts'
import type { SiteIndex } from '../../content/index/site-index.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import { readOwnFile } from '../load/own-files.ts'
import { publicFile } from '../load/public-files.ts'
import { contentFile } from '../load/read-content.ts'
import { siteColours } from './site-colours.ts'
import type { WorkerFiles } from '../output/worker-files.ts'

const sizes = {
  ico: [16, 32, 48],
  touch: [iconSizes.touch],
  small: [iconSizes.small],
  large: [iconSizes.large],
} as const

/**
 * Lists the icons that the site's author has not put into `public/`, as files that workers make: of `favicon.svg`, else of
 * the author's picture, else of how the site's title begins.
 *
 * @param blobs takes what they are made of, where the workers find it.
 * @param code hash of the code that draws icons.
 */
export function iconFiles(
  index: SiteIndex,
  { contentDir, blobs, code }: { contentDir: string; blobs: BlobStore; code: string },
): WorkerFiles<'icon'> {
  const { title, language } = index.site
  const { icons } = siteMap(index)
  const { paper, accent } = icons.length === 0 ? { paper: '', accent: '' } : siteColours(index.site)
  const found = sourceOf(index, contentDir)
  const files = icons.map(({ use, path }) => ({
    path,
    input: () => ({
      // One of them tells what is wrong with the file.
      file: found && use === 'small' ? found.file : undefined,
      icon: {
        sizes: sizes[use],
        opaque: use === 'touch',
        source: found && blobs.put(readOwnFile(found.path)),
        initial: initialOf(title, language),
        language,
        colours: { paper, accent },
      },
    }),
  }))
  return { task: 'icon', code, files }
}

function sourceOf(index: SiteIndex, contentDir: string): { file: string; path: string } | undefined {
  const svg = iconFor(index, 'svg')
  const own = svg && publicFile(svg)
  if (svg !== undefined && own !== undefined) return { file: `public${svg}`, path: own }
  const file = avatarFile(index)
  const path = file === undefined ? undefined : contentFile(contentDir, file)
  return file === undefined || path === undefined ? undefined : { file, path }
}
