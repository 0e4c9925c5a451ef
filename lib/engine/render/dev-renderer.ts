import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { startRenderer, type Renderer } from './renderer.ts'

/** Next.js as `npm run dev` needs it: with a template that may fail, and be mended. */
export interface DevRenderer extends Renderer {
  /** To be called when a file of the template has changed. */
  templateChanged: () => void
}

/**
 * Starts Next.js for the dev server.
 *
 * When a stylesheet fails that the entry sheet imports, the compiler forgets which sheets were read, sees none of them
 * mended, and keeps the failure for later starts. So the text of the entry sheet is changed in
 * its hands, by a stamp, whenever the template changes while it fails; and a start after a failure begins clean.
 *
 * @param distDir where it keeps its files; the stamp and the mark of a failure lie beside it.
 */
export async function startDevRenderer(distDir: string): Promise<DevRenderer> {
  const failure = `${distDir}.failed`
  const stampFile = `${distDir}.stamp`
  const stamp = (): void => writeFileSync(stampFile, randomUUID())
  if (existsSync(failure)) {
    rmSync(distDir, { recursive: true, force: true })
    rmSync(failure)
  }
  mkdirSync(dirname(stampFile), { recursive: true })
  if (!existsSync(stampFile)) stamp()
  process.env.GROUNDWORK_STAMP = stampFile
  const renderer = await startRenderer({ distDir, dev: true })
  let hasFailed = false
  let changes = 0

  return {
    ...renderer,
    templateChanged() {
      changes++
      if (hasFailed) stamp()
    },
    async render(pages) {
      const before = changes
      try {
        const html = await renderer.render(pages)
        if (hasFailed) rmSync(failure, { force: true })
        hasFailed = false
        return html
      } catch (error) {
        hasFailed = true
        writeFileSync(failure, '')
        // It may have been mended too late to be read.
        if (changes !== before) stamp()
        throw error
      }
    },
  }
}
