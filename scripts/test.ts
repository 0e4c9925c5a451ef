import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { findChromium } from './browser/find-chromium.ts'
import { projectRoot } from '../lib/engine/cache/checkout.ts'
import { runCommand } from '../lib/cli/run-command.ts'

const reportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
})

// Runs all tests and ends with their counts: `N passed, N failed`. Arguments go to vitest.
await runCommand(async () => {
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
    ...process.argv.slice(2),
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
