import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../browser/find-chromium.ts'
import { isAlive } from '../../lib/engine/cache/lock.ts'
import type { Archive } from './title-archive.ts'
import { benchText } from './bench-tables.ts'
import { copyCheckout } from './checkout-copy.ts'
import { corpus, type CorpusFile } from './corpus.ts'
import { corpusEdits } from './corpus-edits.ts'
import { measureDev, type DevMeasure } from './dev-save.ts'
import { plainEnvironment } from './measure-command.ts'
import { goalsText } from './goals.ts'
import { measurePeer } from './measure-peer.ts'
import { medianBy } from './median.ts'
import { measureBuilds, type OwnBuilds } from './own-builds.ts'
import { peerText, workText } from './peer-tables.ts'
import { ownWork } from './peer-work.ts'
import type { Peer } from './peers.ts'
import { scenarios, type BenchResult, type PeerResult, type SizeResult } from './bench-result.ts'

export interface BenchOptions {
  checkout: string
  archive: Archive
  /** Numbers of posts. */
  sizes: readonly number[]
  /** How often all is measured; undefined for three times below 1,000 posts and once from there. */
  runs: number | undefined
  /** The generators to measure beside ours. */
  peers: readonly Peer[]
  /** Where to work: a folder within the checkout, which may be deleted at any time. */
  folder: string
  progress: (text: string) => void
}

/**
 * Measures, and writes `result.json` into its folder after each size.
 *
 * @returns the tables.
 */
export async function runBench(options: BenchOptions): Promise<string> {
  const { folder, archive } = options
  const result: BenchResult = { machine: machine(), sizes: [] }
  removeLeftovers(folder)
  const work = join(folder, `run-${process.pid}`)
  try {
    options.progress('copying the checkout')
    copyCheckout(options.checkout, join(work, 'checkout'))
    for (const size of options.sizes) {
      result.sizes.push(await measureSize(options, work, corpus(archive, size), size))
      writeFileSync(join(folder, 'result.json'), `${JSON.stringify(result, null, 1)}\n`)
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  const searches = result.sizes.some(({ output }) => output.kinds.search > 0)
  return [
    benchText(result),
    ...(options.peers.length > 0
      ? [
          ...result.sizes.map(peerText),
          workText([
            ['Groundwork', ownWork(searches)],
            ...options.peers.map(({ name, work }) => [name, work] as const),
          ]),
        ]
      : []),
    goalsText(result.sizes),
  ].join('\n\n')
}

/** Copies that a run left which was killed. */
function removeLeftovers(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const pid = /^run-(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
}

async function measureSize(
  options: BenchOptions,
  work: string,
  files: readonly CorpusFile[],
  posts: number,
): Promise<SizeResult> {
  const env = plainEnvironment(process.env)
  const runs = options.runs ?? (posts < 1000 ? 3 : 1)
  const measured: OwnBuilds[] = []
  let dev: { measure?: DevMeasure; missing?: string } = {}
  for (let run = 1; run <= runs; run++) {
    const checkout = join(work, 'checkout')
    const folder = join(checkout, '.cache/bench')
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const progress = (text: string): void => options.progress(`${posts} posts, ${run} of ${runs}: ${text}`)
    const own = await measureBuilds({ checkout, folder, env, files, progress })
    measured.push(own)
    if (run < runs) continue
    progress('from save to screen')
    dev = await tryDev(own, checkout, env, files)
  }
  const last = measured.at(-1)
  if (!last) throw new Error('nothing was measured: --runs must be 1 or more')
  const builds = { ...last.builds }
  for (const scenario of scenarios)
    builds[scenario] = medianBy(
      measured.map(({ builds }) => builds[scenario]),
      ({ wall }) => wall,
    )
  rmSync(join(work, 'checkout/.cache'), { recursive: true, force: true })
  const peerResults: PeerResult[] = []
  for (const peer of options.peers) {
    options.progress(`${posts} posts: ${peer.name}`)
    const folder = join(options.folder, 'peers', peer.folder)
    peerResults.push(await measurePeer(peer, { folder, files, runs, env, scratch: join(work, 'times') }))
  }
  return {
    posts,
    runs,
    builds,
    output: last.output,
    renamedTagPosts: corpusEdits(files).renamedTag.posts,
    dev: dev.measure,
    devMissing: dev.missing,
    peers: peerResults,
  }
}

async function tryDev(
  own: OwnBuilds,
  checkout: string,
  env: NodeJS.ProcessEnv,
  files: readonly CorpusFile[],
): Promise<{ measure?: DevMeasure; missing?: string }> {
  try {
    const browser = await findChromium()
    const measure = await measureDev({
      checkout,
      contentDir: own.contentDir,
      env: { ...env, GROUNDWORK_CACHE: own.cacheDir },
      browser,
      post: corpusEdits(files).edit,
      saves: 5,
    })
    return { measure }
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) }
  }
}

function machine(): BenchResult['machine'] {
  return {
    cores: availableParallelism(),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    memory: totalmem(),
    load: loadavg()[0] ?? 0,
  }
}
