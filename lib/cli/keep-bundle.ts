import { utimesSync } from 'node:fs'

const minute = 60_000

/**
 * Keeps the bundle of a command that runs for long among the newest, as long as it runs: it loads parts of itself when
 * they are first needed, and other commands clear the oldest bundles away.
 *
 * @param folder of the bundle.
 */
export function keepBundle(folder: string): void {
  const touch = (): void => {
    try {
      utimesSync(folder, new Date(), new Date())
    } catch {
      // Whoever deletes the whole cache has to start the command again.
    }
  }
  setInterval(touch, minute).unref()
}
