import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { addressIn } from '../../lib/engine/load/site-file-in.ts'
import { folderServer } from '../../lib/cli/serve-folder.ts'

/** A served output folder with a browser beside it. */
export interface Visit {
  origin: string
  /** Opens an address in a fresh context; what the page complains about is collected. */
  open: (path: string, options?: BrowserContextOptions) => Promise<{ page: Page; complaints: string[] }>
  close: () => Promise<void>
}

/** Serves a folder as `npm start` does, security headers included, and starts Chromium. */
export async function visit(folder: string, contentDir?: string): Promise<Visit> {
  const { basePath } = contentDir === undefined ? { basePath: '' } : addressIn(contentDir)
  const server = folderServer(folder, basePath)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${portOf(server.address())}`
  const browser = await launch()
  return {
    origin,
    open: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('pageerror', (error) => {
        if (!isSkippedTransition(error)) complaints.push(error.message)
      })
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      await page.goto(origin + path, { waitUntil: 'load' })
      return { page, complaints }
    },
    close: async () => {
      await browser.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A slow browser leaves out the transition between two pages, and reports that as an error of no page's script. */
function isSkippedTransition({ message }: Error): boolean {
  return /^Transition was (?:aborted|skipped)/.test(message)
}

/** Starts the Chromium that `npm test` found. */
export function launch(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH
  if (!executablePath) throw new Error('CHROME_PATH is not set: run the tests with npm test')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
