import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../lib/cli/run-command.ts'
import { tell } from '../lib/cli/tell.ts'
import { wholeNumber } from '../lib/cli/usage/whole-number.ts'
import { projectRoot } from '../lib/engine/cache/checkout.ts'
import { randomFrom } from './bench/bench-prose.ts'
import { summaries } from './commands.mjs'
import { editSite } from './kills/edit-site.ts'
import { runBuild, type BuildCall, type Moment } from './kills/killed-build.ts'
import { differing, filesOf, stateOf, type OutputState } from './kills/output-state.ts'

const command = {
  name: 'kills',
  summary: summaries.kills,
  about: `After each edit of a copy of the tests' site, a build is killed with all that it has started. What
lies in its place must be the old site or the new one, whole; the next build must give what one
gives that was never killed. A build that had ended before does not count.`,
  flags: {
    runs: { type: 'string', value: 'N', default: '200', about: 'how many builds are killed' },
    seed: { type: 'string', value: 'N', about: 'makes the same edits again; each run prints its own' },
    link: { type: 'boolean', about: 'builds with --link, where there must be an output at every moment' },
  },
  examples: [{ type: '--runs 20', for: 'after changes to how an output is replaced' }],
  fails: 'where a site is neither, or the next build gives another',
} as const

await runCommand(command, async ({ values }) => {
  const runs = wholeNumber('runs', values.runs, 1) ?? 0
  const seed = wholeNumber('seed', values.seed, 0) ?? Date.now() % 1_000_000
  const link = values.link === true
  const flags = link ? ['--link'] : []
  tell(`seed ${seed}, ${runs} kills`)
  const random = randomFrom(seed)
  const work = join(projectRoot, '.cache/kills')
  rmSync(work, { recursive: true, force: true })
  const content = join(work, 'content')
  cpSync(join(projectRoot, 'tests/fixtures/sample'), content, { recursive: true })
  const called = (name: string): BuildCall => {
    mkdirSync(join(work, name), { recursive: true })
    return { content, out: join(work, name, 'out'), cache: join(work, name, 'cache'), flags }
  }
  const killed = called('killed')
  const calm = called('calm')
  for (const call of [calm, killed]) await mustBuild(call)
  let usual = (await mustBuild(calm)).milliseconds
  const counts: Record<OutputState, number> = { old: 0, new: 0, absent: 0, mixed: 0 }
  const wrong: string[] = []
  let late = 0
  for (let step = 1, count = 0; count < runs; step++) {
    const old = filesOf(killed.out)
    const edit = editSite(content, random, step)
    usual = (usual + (await mustBuild(calm)).milliseconds) / 2
    const wanted = filesOf(calm.out)
    const moment: Moment =
      random(3) === 0
        ? { after: 'start', delay: 30 + random(Math.ceil(usual)) }
        : { after: 'writing', delay: random(120) }
    const { code } = await runBuild(killed, moment)
    if (code !== undefined) {
      late++
      continue
    }
    count++
    const state = stateOf(filesOf(killed.out), { old, new: wanted })
    counts[state]++
    const where = `${count}, ${edit}, killed ${moment.delay} ms after its ${moment.after}`
    if (link && state === 'absent') wrong.push(`${where}: there is no output`)
    if (state === 'mixed') wrong.push(`${where}: neither the old site nor the new one`)
    await mustBuild(killed)
    const different = differing(filesOf(killed.out), wanted)
    if (different.length > 0) wrong.push(`${where}: then ${different.slice(0, 5).join(', ')} differ`)
    const left = readdirSync(join(work, 'killed')).filter(
      (name) => !['cache', 'out', 'out.releases'].includes(name),
    )
    if (left.length > 0) wrong.push(`${where}: ${left.join(', ')} are left`)
    if (count % 10 === 0) tell(`${count}: ${told(counts)}; ${late} had ended before`)
  }
  const clean = called('clean')
  await mustBuild(clean)
  const different = differing(filesOf(killed.out), filesOf(clean.out))
  if (different.length > 0)
    wrong.push(`in the end, ${different.slice(0, 5).join(', ')} are not as in a clean build`)
  for (const line of wrong) tell(line)
  tell(`${runs} kills: ${told(counts)}; ${late} builds had ended before; ${wrong.length} wrong`)
  return wrong.length === 0 ? 0 : 1
})

function told(counts: Record<OutputState, number>): string {
  return Object.entries(counts)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ')
}

async function mustBuild(call: BuildCall): Promise<{ milliseconds: number }> {
  const { code, said, milliseconds } = await runBuild(call)
  if (code !== 0) throw new Error(`a build ended with ${code}:\n${said}`)
  return { milliseconds }
}
