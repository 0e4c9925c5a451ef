import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { CorpusFile } from './corpus.ts'
import { withSentence } from './corpus-edits.ts'
import { median } from './median.ts'
import { watchMemory } from './process-memory.ts'

/** What writing with `npm run dev` takes. */
export interface DevMeasure {
  /** Seconds from the command to the line that says where the site is. */
  ready: number
  /** Seconds from a file being saved to its words standing in the open page: the median of `saves`. */
  saved: number
  saves: number[]
  /** Most memory of any one process of the server, in bytes; undefined elsewhere than on Linux. */
  memory: number | undefined
}

export interface DevOptions {
  checkout: string
  contentDir: string
  env: NodeJS.ProcessEnv
  /** The Chromium to open the page in. */
  browser: string
  /** The post that is open and is being written. */
  post: CorpusFile
  saves: number
}

/** Starts the dev server, opens a post in a browser, saves it some times and waits each time until it shows. */
export async function measureDev(options: DevOptions): Promise<DevMeasure> {
  const { checkout, contentDir, post } = options
  const start = performance.now()
  const server = spawn(
    process.execPath,
    ['scripts/run.mjs', 'dev', '--content', contentDir, '--port', '4100'],
    { cwd: checkout, env: options.env, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const ended = once(server, 'close')
  const memory = server.pid === undefined ? undefined : watchMemory(server.pid)
  try {
    const origin = await new Promise<string>((resolve, reject) => {
      let output = ''
      const take = (chunk: Buffer): void => {
        output += chunk.toString()
        const address = /http:\/\/localhost:\d+/.exec(output)
        if (address) resolve(address[0])
      }
      server.stdout.on('data', take)
      server.stderr.on('data', take)
      server.once('error', reject)
      server.once('close', () => reject(new Error(`npm run dev ended:\n${output}`)))
    })
    const ready = (performance.now() - start) / 1000
    const saves = await savesInBrowser(options, `${origin}/${post.path.replace(/\.md$/, '/')}`)
    return { ready, saved: median(saves), saves, memory: memory?.stop() }
  } finally {
    memory?.stop()
    server.kill('SIGTERM')
    await ended
  }
}

async function savesInBrowser(
  { browser, contentDir, post, saves }: DevOptions,
  address: string,
): Promise<number[]> {
  const chrome = await chromium.launch({ executablePath: browser, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await chrome.newPage()
    await page.goto(address)
    const seconds: number[] = []
    for (let number = 1; number <= saves; number++) {
      const sentence = `Saved for the ${number}. time.`
      const start = performance.now()
      writeFileSync(join(contentDir, post.path), withSentence(post, sentence).text)
      await page.getByText(sentence).waitFor({ timeout: 120_000 })
      seconds.push((performance.now() - start) / 1000)
    }
    return seconds
  } finally {
    await chrome.close()
  }
}
