import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord } from '../../guards.ts'
import type { Problem } from '../../problems.ts'
import type { BlobStore } from './blob-store.ts'
import type { BuildSummary } from '../report/build-outcome.ts'
import { askGit } from '../load/git.ts'
import { hashOf, sha256 } from './hash.ts'
import { manifestPath, parseManifest } from '../output/manifest.ts'
import { MemoFile } from './memo-file.ts'
import { cacheRoot } from './checkout.ts'
import { readOwnFile } from '../load/own-files.ts'
import { publicFiles } from '../load/public-files.ts'
import type { ContentFolder } from '../load/read-content.ts'
import { isStaged } from '../output/stage.ts'

/** What is remembered of a build, by the hash of all it was made from. */
export interface LastBuild {
  /** SHA-256 of the manifest's text. */
  manifest: string
  /** When the first post falls due that was not yet, in milliseconds since 1970. */
  nextDue: number | undefined
  problems: Problem[]
  /** What a build that changes nothing says. */
  summary: BuildSummary
}

/** Builds of the code as it is into an output folder, by `buildKey`. */
export function rememberedBuilds(outDir: string, code: string): MemoFile<LastBuild> {
  const name = `build-${sha256(outDir).slice(0, 12)}-${code.slice(0, 16)}.json`
  return MemoFile.open(join(cacheRoot, 'memos', name), isLastBuild)
}

function isLastBuild(value: unknown): value is LastBuild {
  return (
    isRecord(value) &&
    typeof value.manifest === 'string' &&
    (value.nextDue === undefined || typeof value.nextDue === 'number') &&
    Array.isArray(value.problems) &&
    isRecord(value.summary)
  )
}

export interface BuildInputs {
  code: string
  contentDir: string
  asOf: number
  asOfGiven: string | null
  compress: boolean
  drafts?: boolean
}

/**
 * Hashes all that an output is made from besides the content. Of the instant it is built for, only its day counts here:
 * posts that fall due within the day are the matter of `LastBuild.nextDue`.
 */
export async function surroundings({
  code,
  contentDir,
  asOf,
  asOfGiven,
  compress,
  drafts = false,
}: BuildInputs): Promise<string> {
  const { files, problems } = publicFiles()
  const served = files.map(({ address, path }) => [address, sha256(readOwnFile(path))])
  const git = await askGit(contentDir, ['rev-parse', '--is-shallow-repository', 'HEAD'])
  const history = [git.ok, git.output.toString(), git.complaint]
  return hashOf([
    code,
    contentDir,
    served,
    problems,
    history,
    Math.floor(asOf / 86_400_000),
    asOfGiven,
    compress,
    drafts,
  ])
}

/** @returns the name under which a build of some content is remembered. */
export function buildKey(around: string, { texts, assets, problems }: ContentFolder): string {
  return hashOf([
    around,
    texts.map(({ file, hash }) => [file, hash]),
    Object.entries(assets).map(([file, { hash }]) => [file, hash]),
    problems,
  ])
}

/** @returns whether a build made now would give what lies in the output folder, of which every file is whole. */
export function stillHolds(last: LastBuild, outDir: string, asOf: number, blobs: BlobStore): boolean {
  if (last.nextDue !== undefined && last.nextDue <= asOf) return false
  let text: string
  try {
    text = readFileSync(join(outDir, manifestPath), 'utf8')
  } catch {
    return false
  }
  if (sha256(text) !== last.manifest) return false
  const manifest = parseManifest(text)
  if (!manifest) return false
  const files = Object.entries(manifest.files).map(([path, hash]) => ({ path, hash }))
  return files.every(({ hash }) => blobs.has(hash)) && isStaged(outDir, files, manifest, blobs)
}
