import { join } from 'node:path'
import { readFlags } from '../lib/cli/command-line.ts'
import { projectRoot } from '../lib/engine/cache/checkout.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { copyCheckout } from '../tests/property/checkout.ts'
import { Difference } from '../tests/property/outcome.ts'
import { runSequence, seedsFrom } from '../tests/property/run-sequence.ts'

// Compares incremental builds with clean ones over random sequences of edits:
// `npm run property -- --runs 200 --seed 1`, and `--from 57` to go on where a run was cut. `--only 123` makes one
// sequence, by its own seed, and tells its steps.
await runCommand(async () => {
  const text = { type: 'string' } as const
  const { values } = readFlags({ runs: text, seed: text, from: text, only: text }, process.argv.slice(2))
  const runs = Number(values.runs ?? 200)
  const seed = Number(values.seed ?? Date.now() % 1_000_000)
  const from = Number(values.from ?? 1)
  if (values.only === undefined) console.log(`seed ${seed}, ${runs} sequences`)
  const checkout = join(projectRoot, '.cache/property')
  copyCheckout(projectRoot, checkout)
  const sequence = (own: number, tell: (line: string) => void): Promise<string[]> =>
    runSequence(own, projectRoot, checkout, tell)
  if (values.only !== undefined) {
    console.log(`the same: ${(await sequence(Number(values.only), console.log)).join(', ')}`)
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
