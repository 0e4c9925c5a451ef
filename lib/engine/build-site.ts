import { join } from 'node:path'
import type { Problem } from '../problems.ts'
import { BlobStore } from './cache/blob-store.ts'
import { buildOnce, type BuildOptions } from './build-once.ts'
import { idleSummary, summaryOf } from './report/build-summary.ts'
import type { BuildSummary } from './report/build-outcome.ts'
import { refuseForeignAtRest } from './output/foreign-files.ts'
import { sha256 } from './cache/hash.ts'
import { buildKey, rememberedBuilds, stillHolds, surroundings } from './cache/last-build.ts'
import { manifestText } from './output/manifest.ts'
import { cacheRoot, codeHash } from './cache/checkout.ts'
import { readContent } from './load/read-content.ts'
import { DamagedCacheError, type PageOutput } from './render/render-pages.ts'
import { isAsWanted } from './output/releases.ts'
import { repairSwap } from './output/swap.ts'
import { expectTexts } from './workers/worker-pool.ts'

/** What a build has to say. When nothing was built, the problems hold errors, and the output is as it was. */
export interface BuildReport {
  problems: Problem[]
  built?: { summary: BuildSummary; rendered: readonly PageOutput[] }
}

/**
 * Builds a content folder into an output folder: whole, or not at all.
 *
 * @throws UsageError where the output folder, or its name, is somebody else's.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  await repairSwap(options.outDir)
  const code = options.stopwatch.time('hash the code', codeHash)
  const site = sha256(options.contentDir).slice(0, 12)
  const blobs = new BlobStore(join(cacheRoot, 'blobs'), join(cacheRoot, 'ledgers', `${site}.json`))
  const inputs = { ...options, code }
  const builds = rememberedBuilds(options.outDir, code)
  const around = await surroundings(inputs)
  const { read, last } = options.stopwatch.time('look for what has changed', () => {
    const found = readContent(options.contentDir)
    const known = builds.get(buildKey(around, found))
    const holds =
      known &&
      isAsWanted(options.outDir, options.link) &&
      stillHolds(known, options.outDir, options.asOf, blobs)
    return { read: found, last: holds ? known : undefined }
  })
  if (last) return { problems: last.problems, built: { summary: last.summary, rendered: [] } }
  expectTexts()
  await refuseForeignAtRest(options.outDir)
  const build = async (): Promise<BuildReport> => {
    const { problems, result, content, nextDue } = await buildOnce(options, read, code, site, blobs)
    if (!result) return { problems }
    // What changed during the build belongs to the next one.
    if ((await surroundings(inputs)) === around) {
      const manifest = sha256(manifestText(result.manifest))
      const summary = idleSummary(result, problems, options.outDir)
      builds.set(buildKey(around, content), { manifest, nextDue, problems, summary })
      builds.save()
    }
    return {
      problems,
      built: {
        summary: summaryOf(result, problems, options.outDir),
        rendered: result.pages.filter(({ rendered }) => rendered),
      },
    }
  }
  try {
    return await build()
  } catch (error) {
    // What was damaged is gone from the cache now, so the second run makes it anew.
    if (error instanceof DamagedCacheError) return build()
    throw error
  }
}
