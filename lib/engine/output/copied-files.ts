import type { ShownPicture, SiteIndex } from '../../content/index/site-index.ts'
import type { PictureFile } from '../../pictures/picture-plan.ts'
import { stripMetadata } from '../../pictures/strip-metadata.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import type { OutputFile } from './manifest.ts'
import { outputPath } from './output-path.ts'
import { readOwnFile } from '../load/own-files.ts'
import { publicFiles } from '../load/public-files.ts'
import { readContentFile, type ContentFolder } from '../load/read-content.ts'
import { servedDrawing } from '../../pictures/served-drawing.ts'

const camera = /\.(?:jfif|jpe?g|png|webp)$/i
const drawing = /\.svg$/i
const avif = /\.avif$/i

/**
 * Notes cannot be cut out of an AVIF file without moving its parts: one that is served itself is encoded again instead.
 *
 * @returns those pictures, each with the one file that is made of it, at the picture's own address.
 */
export function reencodedOriginals(index: SiteIndex, content: ContentFolder): ShownPicture[] {
  return index.assets.flatMap(({ file, path }) => {
    const { hash, width, height, picture } = content.assets[file] ?? {}
    if (!avif.test(file) || !picture || hash === undefined || width === undefined || height === undefined)
      return []
    const whole: PictureFile = { path, format: 'avif', width, height }
    return [{ file, hash, plan: { use: 'text', fallback: whole, avif: [], webp: [] } }]
  })
}

/** The files that are served as they are; pictures without what their camera noted, drawings without what would act. */
export function copiedFiles(
  index: SiteIndex,
  content: ContentFolder,
  contentDir: string,
  blobs: BlobStore,
): { content: OutputFile[]; public: OutputFile[] } {
  const fromContent = index.assets.flatMap(({ file, path }) => {
    const { hash, picture } = content.assets[file] ?? {}
    if (hash === undefined || (picture && avif.test(file))) return []
    const read = (): Buffer => readContentFile(contentDir, file, hash)
    const served = outputPath(path)
    if (drawing.test(file)) return { path: served, hash: blobs.put(servedDrawing(file, read())) }
    if (camera.test(file)) return { path: served, hash: blobs.put(stripMetadata(read())) }
    return { path: served, hash: blobs.has(hash) ? hash : blobs.put(read()) }
  })
  const fromPublic = publicFiles().files.map(({ address, path }) => ({
    path: outputPath(address),
    hash: blobs.put(servedDrawing(path, readOwnFile(path))),
  }))
  return { content: fromContent, public: fromPublic }
}
