import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { runCommand } from '../lib/cli/run-command.ts'
import { wholeNumber } from '../lib/cli/usage/whole-number.ts'
import { projectRoot } from '../lib/engine/cache/checkout.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'words',
  summary: summaries.words,
  about: 'Where they differ, it shows the smallest text that has them differ.',
  flags: {
    runs: { type: 'string', value: 'N', default: '10000', about: 'how many texts' },
    seed: { type: 'string', value: 'N', about: 'makes the same texts again; each run prints its own' },
  },
  examples: [{ type: '--runs 100000 --seed 1', for: 'after changes to what becomes of a text' }],
  fails: 'where words differ',
} as const

await runCommand(command, async ({ values }) => {
  const runs = wholeNumber('runs', values.runs, 1)
  const seed = wholeNumber('seed', values.seed, 0) ?? Date.now() % 1_000_000
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
