import { spawn } from 'node:child_process'
import { findChromium } from './browser/find-chromium.ts'
import { lighthouseProgram, type LighthouseProgram } from './browser/lighthouse-program.ts'
import { readLighthouse, type CategoryScore } from './browser/lighthouse-result.ts'
import { kindsOfPages } from './browser/page-kinds.ts'
import { serveOutput } from './browser/serve-output.ts'
import { addressIn } from '../lib/engine/load/site-file-in.ts'
import { siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { table } from '../lib/engine/report/report-text.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'lighthouse',
  summary: summaries.lighthouse,
  about: 'It needs Chromium and Lighthouse, and installs what is not found.',
  flags: siteFlags,
  examples: [{ type: '', for: 'of the site in out/, after npm run build' }],
  fails: 'where a score is under 100; it says why',
} as const

await runCommand(command, async ({ values }) => {
  const { contentDir, outDir } = siteFolders(values, process.env)
  const program = lighthouseProgram()
  const chromium = await findChromium()
  const site = await serveOutput(outDir, addressIn(contentDir).basePath)
  const rows: string[][] = []
  const lacking: string[] = []
  try {
    for (const { path } of kindsOfPages(site.pages, { withHidden: false })) {
      let scores = await measure(program, chromium, site.url + path)
      // What else the machine is doing counts against a page's speed; nothing else changes from one run to the next.
      for (let again = 0; again < 2 && isSlow(scores); again++)
        scores = await measure(program, chromium, site.url + path)
      if (rows.length === 0) rows.push(['page', ...scores.map(({ title }) => title)])
      rows.push([path, ...scores.map(({ score }) => String(score))])
      for (const { score, lacking: audits } of scores)
        if (score < 100) lacking.push(...audits.map((audit) => `${path}  ${audit}`))
      console.error(`${path}  ${scores.map(({ score }) => score).join(' ')}`)
    }
  } finally {
    site.close()
  }
  const isPerfect = rows.slice(1).every((row) => row.slice(1).every((score) => score === '100'))
  console.log(`\n${table(rows)}`)
  if (!isPerfect) console.log(`\nunder 100 because of:\n${lacking.join('\n')}`)
  return isPerfect ? 0 : 1
})

function isSlow(scores: readonly CategoryScore[]): boolean {
  return scores.some(({ title, score }) => title === 'Performance' && score < 100)
}

async function measure(
  { node, cli }: LighthouseProgram,
  chromium: string,
  url: string,
): Promise<CategoryScore[]> {
  const child = spawn(
    node,
    [cli, url, '--output=json', '--quiet', '--chrome-flags=--headless=new --no-sandbox --disable-gpu'],
    {
      env: { ...process.env, CHROME_PATH: chromium },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let json = ''
  child.stdout.on('data', (chunk: Buffer) => (json += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0 && json === '') throw new Error(`Lighthouse ended with ${code} at ${url}`)
  return readLighthouse(json)
}
