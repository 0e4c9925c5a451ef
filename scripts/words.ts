import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { readFlags } from '../lib/cli/command-line.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { projectRoot } from '../lib/engine/cache/checkout.ts'

// Compares the words of many made texts with those of the pages, feeds, twins, descriptions and search records made of
// them: `npm run words -- --runs 100000 --seed 1`. Where they differ, it shows the smallest text that has them differ.
await runCommand(async () => {
  const text = { type: 'string' } as const
  const { values } = readFlags({ runs: text, seed: text }, process.argv.slice(2))
  const runs = Number(values.runs ?? 10_000)
  const seed = Number(values.seed ?? Date.now() % 1_000_000)
  console.log(`seed ${seed}, ${runs} texts`)
  const env = { ...process.env, WORDS_RUNS: String(runs), WORDS_SEED: String(seed) }
  Reflect.deleteProperty(env, 'NODE_ENV')
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', 'tests/markdown/words/words.test.ts'], {
    cwd: projectRoot,
    stdio: 'inherit',
    env,
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
})
