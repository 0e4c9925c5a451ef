import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from '../../scripts/bench/bench-prose.ts'
import { keepCache } from './build-edits.ts'
import { restoreCode, SharedCode } from './checkout.ts'
import { filesOf } from './content-files.ts'
import { commitAll, writeContent } from './content-folder.ts'
import { nextEdit } from './edits.ts'
import { build, compare, type Outcome } from './outcome.ts'
import type { Bench, Random } from './random-edit.ts'
import { firstSite } from './site-model.ts'

/** Far from Greenwich and in another language: a build must not notice. */
const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' }

/** Whether the content of a comparison could be built; where it had errors, these were the same. */
export type Compared = 'built' | 'refused'

/**
 * Makes a random sequence of edits, builds after each with one cache, now and then twice at once or killed on the way,
 * and compares with a build that has no cache, at the end and at one random point before: the same bytes, or the same
 * errors.
 *
 * @param seed decides everything; the same seed is the same sequence, the moment of a kill apart.
 * @returns what the builds that were compared came to.
 * @throws Difference naming the seed, the edits so far and what differs.
 */
export async function runSequence(
  seed: number,
  root: string,
  checkout: string,
  tell: (line: string) => void,
): Promise<Compared[]> {
  const random = randomFrom(seed)
  const work = join(checkout, 'work')
  const content = join(work, 'content')
  const shared = new SharedCode(checkout, join(checkout, 'shared'))
  const bench: Bench = {
    checkout,
    cache: join(work, 'cache'),
    out: join(work, 'out'),
    earlier: [],
    asOf: '2026-11-01',
    compress: false,
  }
  rmSync(work, { recursive: true, force: true })
  restoreCode(root, checkout)
  const site = firstSite()
  const inGit = random(3) === 0
  site.settings.repository = inGit
  const incremental = (): Promise<Outcome> => {
    shared.give(bench.cache)
    return shared.whileBuilding(bench.cache, () => build({ ...bench, content }))
  }
  const cleanBuild = (given?: SharedCode): Promise<Outcome> => {
    const clean = join(work, 'clean')
    rmSync(clean, { recursive: true, force: true })
    cpSync(content, join(clean, 'content'), { recursive: true })
    given?.give(join(clean, 'cache'))
    return build({
      ...bench,
      content: join(clean, 'content'),
      out: join(clean, 'out'),
      cache: join(clean, 'cache'),
      environment: elsewhere,
    })
  }
  // Every sequence begins with the same build, which is made once for each kind of site.
  const first = join(checkout, inGit ? 'first-in-git' : 'first')
  if (existsSync(first)) cpSync(first, work, { recursive: true, preserveTimestamps: true })
  else {
    writeContent(content, await filesOf(site))
    if (inGit) commitAll(content, 0)
    await incremental()
    cpSync(work, first, { recursive: true, preserveTimestamps: true })
  }
  const compared: Compared[] = []
  const history: string[] = []
  const length = 3 + random(4)
  const between = random(length - 1)
  for (let step = 0; step < length; step++) {
    if (random(3) === 0) keepCache(bench, join(work, `earlier/step ${step}`))
    history.push(await nextEdit(random)(site, random, bench))
    writeContent(content, await filesOf(site))
    if (inGit && random(2) === 0) commitAll(content, step + 1)
    tell(`seed ${seed}, step ${step + 1} of ${length}: ${history.at(-1)}`)
    if (random(6) === 0) {
      const delay = 100 + random(random(3) === 0 ? 9000 : 2500)
      history.push(`killed after ${delay} ms`)
      await build({ ...bench, content, kill: delay })
    }
    const isCompared = step === between || step === length - 1
    if (!isCompared) {
      const another = random(10) === 0
      if (another) history.push('two builds at once')
      await Promise.all([incremental(), ...(another ? [build({ ...bench, content })] : [])])
      continue
    }
    // Now and then nothing at all is given to the clean build.
    const givesCode = random(40) > 0
    const [outcome, clean] = await (givesCode && shared.hasAll()
      ? Promise.all([incremental(), cleanBuild(shared)])
      : inTurn(incremental, () => cleanBuild(givesCode ? shared : undefined)))
    compare(outcome, clean, `seed ${seed} after: ${history.join('; ')}`)
    compared.push(clean.code === 0 ? 'built' : 'refused')
  }
  return compared
}

async function inTurn<Result>(
  first: () => Promise<Result>,
  second: () => Promise<Result>,
): Promise<[Result, Result]> {
  return [await first(), await second()]
}

/** A source of seeds for a run, from one seed. */
export function seedsFrom(seed: number, count: number): number[] {
  const random: Random = randomFrom(seed)
  return Array.from({ length: count }, () => random(1_000_000_000))
}
