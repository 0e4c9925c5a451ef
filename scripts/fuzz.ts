import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { runCommand } from '../lib/cli/run-command.ts'
import { tell } from '../lib/cli/tell.ts'
import { wholeNumber } from '../lib/cli/usage/whole-number.ts'
import { projectRoot } from '../lib/engine/cache/checkout.ts'
import { summaries } from './commands.mjs'
import { checkBatch, checkFile, checkText } from './fuzz/check-text.ts'
import { file, markdown, mutated } from './fuzz/inputs.ts'

const command = {
  name: 'fuzz',
  summary: summaries.fuzz,
  about: `Of one that something is wrong with, it shows the smallest that has it. What was being read when
it hangs or dies lies in .cache/fuzz/last.txt.`,
  flags: {
    runs: { type: 'string', value: 'N', default: '10000', about: 'how many texts' },
    seed: { type: 'string', value: 'N', about: 'makes the same texts again; each run prints its own' },
  },
  examples: [{ type: '--runs 100000 --seed 1', for: 'after changes to what reads texts' }],
  fails: 'where something is wrong with one',
} as const

await runCommand(command, async ({ values }) => {
  const runs = wholeNumber('runs', values.runs, 1) ?? 0
  const seed = wholeNumber('seed', values.seed, 0) ?? Date.now() % 1_000_000
  tell(`seed ${seed}, ${runs} texts`)
  const folder = join(projectRoot, '.cache/fuzz')
  mkdirSync(folder, { recursive: true })
  const noted = (input: string): string => {
    writeFileSync(join(folder, 'last.txt'), input)
    return input
  }
  const batch = readFileSync(join(projectRoot, 'tests/fixtures/next-batch.html'), 'utf8')
  const searches: [string, number, fc.IAsyncProperty<[string]>][] = [
    ['batches', Math.ceil(runs / 50), fc.asyncProperty(mutated(batch), async (it) => checkBatch(noted(it)))],
    ['files', Math.ceil(runs / 5), fc.asyncProperty(file, async (it) => checkFile(noted(it)))],
    ['texts', runs, fc.asyncProperty(markdown, (it) => checkText(noted(it)))],
  ]
  let failed = 0
  for (const [name, numRuns, property] of searches) {
    const details = await fc.check(property, { numRuns, seed })
    tell(`${details.numRuns} ${name}: ${details.failed ? 'wrong' : 'all is well'}`)
    if (!details.failed) continue
    failed++
    const [input = ''] = details.counterexample ?? []
    const why =
      details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance)
    tell(`  ${JSON.stringify(input)}\n  ${why}`)
  }
  return failed === 0 ? 0 : 1
})
