import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { findChromium } from './browser/find-chromium.ts'
import { projectRoot } from '../lib/engine/cache/checkout.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { summaries } from './commands.mjs'

const reportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
})

const command = {
  name: 'test',
  summary: summaries.test,
  about:
    'It ends with how many have passed and failed. It needs Chromium, and installs one where none is found.',
  flags: {},
  examples: [
    { type: '', for: 'takes up to ten minutes' },
    { type: 'tests/feeds -t "name"', for: 'runs those of a folder with that in their names' },
  ],
  fails: 'where a test has failed',
  passesTo: 'vitest',
} as const

await runCommand(command, async ({ words }) => {
  const chromium = await findChromium()
  console.log(`Chromium: ${chromium}`)
  const folder = join(projectRoot, '.cache')
  mkdirSync(folder, { recursive: true })
  const report = join(folder, 'test-report.json')
  const code = await runVitest(chromium, [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...words,
  ])
  const counts = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')))
  // A suite that could not even start has no tests to count; it must not read as a clean run.
  const broken =
    counts.numFailedTests === 0 && (code !== 0 || !counts.success)
      ? Math.max(1, counts.numFailedTestSuites)
      : 0
  const skipped = counts.numPendingTests > 0 ? `, ${counts.numPendingTests} skipped` : ''
  console.log(`\n${counts.numPassedTests} passed, ${counts.numFailedTests + broken} failed${skipped}`)
  return code === 0 && counts.numPassedTests > 0 ? 0 : 1
})

function runVitest(chromium: string, args: string[]): Promise<number> {
  const env = { ...process.env, CHROME_PATH: chromium }
  Reflect.deleteProperty(env, 'NODE_ENV')
  const child = spawn(process.execPath, [join(projectRoot, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env,
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
