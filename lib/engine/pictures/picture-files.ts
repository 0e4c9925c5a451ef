import { join } from 'node:path'
import type { ShownPicture, SiteIndex } from '../../content/index/site-index.ts'
import { filesOf, type PictureFile } from '../../pictures/picture-plan.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import type { EncodeJob } from './encode-picture.ts'
import { hashOf } from '../cache/hash.ts'
import { onDisk } from '../load/own-files.ts'
import type { OutputFile } from '../output/manifest.ts'
import { outputPath } from '../output/output-path.ts'
import { isText } from '../../guards.ts'
import { MemoFile } from '../cache/memo-file.ts'
import type { WorkHashes } from '../stages/stage-hashes.ts'
import { runTasks } from '../workers/worker-pool.ts'

export interface PictureContext {
  contentDir: string
  cacheDir: string
  blobs: BlobStore
  stages: WorkHashes
  progress: (done: number, total: number) => void
}

/** Pieces that encoding one file counts for, next to compiling a text. */
const weight = 20

/**
 * Makes the files of the pictures that a site shows. Each is remembered by the picture's bytes and how it is encoded, for
 * all sites and whatever the rest of the code: nothing is ever encoded twice.
 *
 * @returns the files for the output, and how many had to be encoded.
 */
export async function pictureFiles(
  pictures: SiteIndex['pictures'],
  context: PictureContext,
): Promise<{ files: OutputFile[]; encoded: number }> {
  if (pictures.length === 0) return { files: [], encoded: 0 }
  const made = new PictureMaker(context)
  const wanted = pictures.flatMap((picture) => filesOf(picture.plan).map((file) => ({ picture, file })))
  const missing = wanted.filter(({ picture, file }) => made.known(picture, file) === undefined)
  const jobs = jobsFor(missing)
  let count = 0
  const outputs = await runTasks(
    'picture',
    jobs.map(({ picture, files }) => made.job(picture, files)),
    {
      shared: { blobs: context.blobs.folder },
      pieces: missing.length * weight,
      done: ({ encodings }) => context.progress((count += encodings.length), missing.length),
    },
  )
  for (const [at, { picture, files }] of jobs.entries()) made.remember(picture, files, outputs[at] ?? [])
  made.save()
  const files = new Map<string, OutputFile>()
  for (const { picture, file } of wanted) {
    const hash = made.known(picture, file)
    if (hash === undefined) throw new Error(`${picture.file} was not encoded`)
    const path = outputPath(file.path)
    files.set(path, { path, hash })
  }
  return { files: [...files.values()], encoded: missing.length }
}

/** Makes one file, for the dev server. */
export async function pictureFile(
  picture: ShownPicture,
  file: PictureFile,
  context: PictureContext,
): Promise<Buffer | undefined> {
  const made = new PictureMaker(context)
  let hash = made.known(picture, file)
  if (hash === undefined) {
    const { encodePicture } = await import('./encode-picture.ts')
    const hashes = await encodePicture(made.job(picture, [file]), context.blobs)
    made.remember(picture, [file], hashes)
    made.save()
    hash = hashes[0]
  }
  return hash === undefined ? undefined : context.blobs.get(hash)
}

/** What has been encoded, and how to have more. */
class PictureMaker {
  readonly #context: PictureContext
  readonly #memo: MemoFile<string>

  constructor(context: PictureContext) {
    this.#context = context
    this.#memo = MemoFile.openShared(join(context.cacheDir, 'pictures', 'files-2.json'), isText)
  }

  known(picture: ShownPicture, file: PictureFile): string | undefined {
    const hash = this.#memo.get(this.#key(picture, file))
    return hash !== undefined && this.#context.blobs.has(hash) ? hash : undefined
  }

  remember(picture: ShownPicture, files: readonly PictureFile[], hashes: readonly string[]): void {
    for (const [at, file] of files.entries()) {
      const hash = hashes[at]
      if (hash !== undefined) this.#memo.set(this.#key(picture, file), hash)
    }
  }

  save(): void {
    this.#memo.save()
  }

  job({ file, hash, plan }: ShownPicture, files: readonly PictureFile[]): EncodeJob {
    return {
      source: { path: onDisk(this.#context.contentDir, file), hash },
      fallback: plan.fallback.format === 'png' ? 'png' : 'jpeg',
      encodings: files.map(({ format, width, height }) => ({ format, width, height })),
    }
  }

  #key({ hash, plan }: ShownPicture, { format, width, height }: PictureFile): string {
    const how = [format, plan.fallback.format, width, height]
    // Encoders may use what a processor has, and need not agree to the bit.
    return hashOf([hash, how, this.#context.stages.encoder, process.platform, process.arch])
  }
}

interface FileJob {
  picture: ShownPicture
  files: PictureFile[]
}

/** One job for each picture and format, so that workers share even a single picture; no file is in two. */
function jobsFor(missing: readonly { picture: ShownPicture; file: PictureFile }[]): FileJob[] {
  const jobs = new Map<string, FileJob>()
  const seen = new Set<string>()
  for (const { picture, file } of missing) {
    const own = `${picture.hash} ${file.format} ${file.width} ${file.height}`
    if (seen.has(own)) continue
    seen.add(own)
    const name = `${picture.hash} ${file.format}`
    const job = jobs.get(name)
    if (job) job.files.push(file)
    else jobs.set(name, { picture, files: [file] })
  }
  return [...jobs.values()]
}
