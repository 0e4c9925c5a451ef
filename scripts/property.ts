import { join } from 'node:path'
import { projectRoot } from '../lib/engine/cache/checkout.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { wholeNumber } from '../lib/cli/usage/whole-number.ts'
import { summaries } from './commands.mjs'
import { copyCheckout } from '../tests/property/checkout.ts'
import { Difference } from '../tests/property/outcome.ts'
import { runSequence, seedsFrom } from '../tests/property/run-sequence.ts'

const command = {
  name: 'property',
  summary: summaries.property,
  flags: {
    runs: { type: 'string', value: 'N', default: '200', about: 'how many sequences of edits' },
    seed: { type: 'string', value: 'N', about: 'makes the same sequences again; each run prints its own' },
    from: { type: 'string', value: 'N', about: 'begins with the Nth sequence, where a run was cut off' },
    only: {
      type: 'string',
      value: 'N',
      about: 'makes one sequence, by the number printed with it, and tells its steps',
    },
  },
  examples: [
    { type: '--runs 200 --seed 1', for: 'after changes to the engine' },
    { type: '--only 123', for: 'makes one sequence again' },
  ],
  fails: 'where builds differ',
} as const

await runCommand(command, async ({ values }) => {
  const runs = wholeNumber('runs', values.runs, 1) ?? 0
  const seed = wholeNumber('seed', values.seed, 0) ?? Date.now() % 1_000_000
  const from = wholeNumber('from', values.from, 1) ?? 1
  const only = wholeNumber('only', values.only, 0)
  if (only === undefined) console.log(`seed ${seed}, ${runs} sequences`)
  const checkout = join(projectRoot, '.cache/property')
  copyCheckout(projectRoot, checkout)
  const sequence = (own: number, tell: (line: string) => void): Promise<string[]> =>
    runSequence(own, projectRoot, checkout, tell)
  if (only !== undefined) {
    console.log(`the same: ${(await sequence(only, console.log)).join(', ')}`)
    return 0
  }
  let failed = 0
  for (const [at, own] of seedsFrom(seed, runs).entries()) {
    if (at + 1 < from) continue
    const start = performance.now()
    try {
      const compared = await sequence(own, () => {})
      const seconds = Math.round((performance.now() - start) / 1000)
      console.log(`${at + 1} of ${runs}, ${own}: the same (${compared.join(', ')}; ${seconds} s)`)
    } catch (error) {
      if (!(error instanceof Difference)) throw error
      failed++
      console.log(`${at + 1} of ${runs}: ${error.message}`)
    }
  }
  console.log(`\n${runs - from + 1 - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
