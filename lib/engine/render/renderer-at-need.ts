import { startRenderer, type Renderer } from './renderer.ts'

/** Next.js, started once it is needed, or a little before. */
export interface RendererAtNeed {
  /** The same renderer each time. */
  start: () => Promise<Renderer>
  /** Ends it, if it was started. */
  close: () => Promise<void>
}

/** @param distDir the folder that `compileTemplate` made. */
export function rendererAtNeed(distDir: string): RendererAtNeed {
  let started: Promise<Renderer> | undefined
  return {
    start() {
      started ??= startRenderer({ distDir, dev: false })
      // It may be started by one who does not wait for it; who does hears of a failure.
      started.catch(() => {})
      return started
    },
    async close() {
      const renderer = await started?.catch(() => undefined)
      started = undefined
      await renderer?.close()
    },
  }
}
