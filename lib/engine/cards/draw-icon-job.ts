import type { Icon } from '../../cards/icons/icon.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import type { MadeBytes } from '../output/made-bytes.ts'

/** An icon to draw; plain data, so that it can go to a worker. */
export interface IconJob {
  /** File that it is made of, for warnings; absent where another icon of the same file tells. */
  file?: string
  icon: Icon
}

/** Draws an icon and keeps it in the store. Of a file that cannot be drawn, the site's initial stands in its place. */
export async function drawIconJob({ file, icon }: IconJob, store: BlobStore): Promise<MadeBytes> {
  // Fonts and rasterizer take a while to load, and most workers never draw.
  const { drawIcon } = await import('../../cards/icons/draw-icon.ts')
  const source = icon.source === undefined ? undefined : store.get(icon.source)
  if (icon.source !== undefined && !source) throw new Error('what an icon is made of has gone from the cache')
  try {
    return { hash: store.put(await drawIcon(icon, source)), problems: [] }
  } catch (error) {
    if (source === undefined) throw error
    const message = `The icons cannot be drawn of this file: ${error instanceof Error ? error.message : String(error)}.`
    const fix =
      'Mend it, or put icons of your own into public/: favicon.ico, apple-touch-icon.png, icon-192.png, icon-512.png.'
    return {
      hash: store.put(await drawIcon(icon)),
      problems: file === undefined ? [] : [{ severity: 'warning', file, message, fix }],
    }
  }
}
