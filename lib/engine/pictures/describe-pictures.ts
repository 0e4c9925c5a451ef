import { join } from 'node:path'
import type { AssetInfo } from '../../pictures/asset-info.ts'
import type { Problem } from '../../problems.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import { hashOf } from '../cache/hash.ts'
import { onDisk } from '../load/own-files.ts'
import type { PictureFacts } from './inspect-picture.ts'
import { isRecord } from '../../guards.ts'
import { MemoFile } from '../cache/memo-file.ts'
import type { WorkHashes } from '../stages/stage-hashes.ts'
import { runTasks } from '../workers/worker-pool.ts'

const raster = /\.(?:avif|jfif|jpe?g|png|webp)$/i
/** What is shown as it is, and must be whole all the same. */
const shownWhole = /\.gif$/i
const batchSize = 4

/** Pieces that looking at one picture counts for, next to compiling a text. */
const weight = 4

/**
 * Looks at the raster pictures of a content folder. What was seen is remembered by the bytes of the picture, for all sites
 * and whatever the rest of the code; a broken one is never remembered.
 *
 * @returns all assets, the pictures among them described, and an error for each that cannot be read.
 */
export async function describePictures(
  contentDir: string,
  assets: Readonly<Record<string, AssetInfo>>,
  { cacheDir, blobs, stages }: { cacheDir: string; blobs: BlobStore; stages: WorkHashes },
): Promise<{ assets: Record<string, AssetInfo>; problems: Problem[] }> {
  const described: Record<string, AssetInfo> = { ...assets }
  const pictures = Object.entries(assets).filter(([file]) => raster.test(file) || shownWhole.test(file))
  if (pictures.length === 0) return { assets: described, problems: [] }
  const memo = MemoFile.openShared(
    join(cacheDir, 'pictures', `facts-${stages.inspector.slice(0, 16)}.json`),
    isFacts,
  )
  const unseen = pictures.filter(([, { hash }]) => memo.get(hash) === undefined)
  const batches: (typeof unseen)[] = []
  for (let at = 0; at < unseen.length; at += batchSize) batches.push(unseen.slice(at, at + batchSize))
  const seen = await runTasks(
    'inspect',
    batches.map((batch) => batch.map(([file, { hash }]) => ({ path: onDisk(contentDir, file), hash }))),
    { shared: { blobs: blobs.folder }, pieces: unseen.length * weight, done: () => {} },
  )
  const problems: Problem[] = []
  for (const [at, found] of seen.flat().entries()) {
    const [file, info] = unseen[at] ?? []
    if (file === undefined || info === undefined) continue
    if ('broken' in found) problems.push(brokenPicture(file, found.broken))
    else memo.set(info.hash, found)
  }
  for (const [file, { hash, bytes }] of pictures) {
    const facts = memo.get(hash)
    if (facts && raster.test(file)) described[file] = { hash, bytes, ...infoOf(hash, facts, stages.encoder) }
  }
  memo.save()
  return { assets: described, problems }
}

function isFacts(value: unknown): value is PictureFacts {
  return isRecord(value) && typeof value.width === 'number' && typeof value.height === 'number'
}

function infoOf(hash: string, facts: PictureFacts, encoder: string): Omit<AssetInfo, 'hash' | 'bytes'> {
  const { width, height, fallback, tone } = facts
  if (fallback === undefined) return { width, height }
  const key = hashOf([hash, encoder]).slice(0, 8)
  return { width, height, picture: { fallback, key, ...(tone !== undefined && { tone }) } }
}

function brokenPicture(file: string, why: string): Problem {
  return {
    severity: 'error',
    file,
    message: `The picture cannot be read: ${why.split('\n')[0]?.trim() ?? ''}.`,
    fix: 'Export it again as JPEG, PNG, WebP, AVIF or GIF, or take the file away.',
  }
}
