import type { SiteIndex } from '../../content/index/site-index.ts'
import { shareCards, type ShareCard } from '../../pages/head/share-cards.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import type { WorkerFiles } from '../output/worker-files.ts'
import { readOwnFile } from '../load/own-files.ts'
import { publicFile } from '../load/public-files.ts'
import { contentFile } from '../load/read-content.ts'
import { siteColours } from './site-colours.ts'
import { servedDrawing } from '../../pictures/served-drawing.ts'

/**
 * Lists the share cards of a site, as files that workers make.
 *
 * @param blobs takes the covers, where the workers find them.
 * @param code hash of the code that draws cards.
 */
export function cardFiles(
  index: SiteIndex,
  { contentDir, blobs, code }: { contentDir: string; blobs: BlobStore; code: string },
): WorkerFiles<'card'> {
  const colours = siteColours(index.site)
  const files = shareCards(index).map(({ path, file, card, cover }) => ({
    path,
    input: () => {
      const source = cover && coverFile(cover, contentDir)
      const hash = source === undefined ? undefined : blobs.put(servedDrawing(source, readOwnFile(source)))
      return { file, card: { ...card, colours, cover: hash } }
    },
  }))
  return { task: 'card', code, files }
}

/** @returns where a cover lies: in the content folder, or in `public/`. */
export function coverFile({ path, file }: NonNullable<ShareCard['cover']>, contentDir: string): string {
  const found = file === undefined ? publicFile(path) : contentFile(contentDir, file)
  if (found === undefined) throw new Error(`${file ?? path} was taken away during the build; start it again`)
  return found
}
