import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliSize } from '../../engine/output/brotli-size.ts'
import type { Spent } from '../../engine/output/budget.ts'
import type { SiteAddress } from '../../paths.ts'
import { follow } from './links.ts'
import type { PageFacts } from './page-facts.ts'

/** Adds up what the pages of an output cost, as a build does before it writes them. */
export async function outputCost(
  outDir: string,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, PageFacts>,
  address: SiteAddress,
): Promise<Spent> {
  const sizes = new Map<string, number>()
  const sizeOf = async (file: string): Promise<number> => {
    const bytes = readFileSync(join(outDir, file))
    const size = sizes.get(file) ?? (file.endsWith('.woff2') ? bytes.length : await brotliSize(bytes))
    sizes.set(file, size)
    return size
  }
  const total = async (wanted: readonly string[]): Promise<number> => {
    let sum = 0
    for (const file of wanted) sum += await sizeOf(file)
    return sum
  }
  /** Those of the site's own; what others serve is not of its making. */
  const own = (addresses: readonly string[]): string[] => {
    const targets = [...new Set(addresses)].map((written) =>
      follow(written, `${address.basePath}/`, address, files),
    )
    return targets.flatMap((target) => (target.kind === 'file' ? [target.file] : []))
  }
  const ofTemplate = (ending: string): string[] =>
    [...files].filter((file) => file.startsWith('_next/static/') && file.endsWith(ending))
  const css = await total(ofTemplate('.css'))
  let script = 0
  for (const [file, { scripts, redirects }] of pages)
    if (/^posts\/[^/]+\/index\.html$/.test(file) && !redirects)
      script = Math.max(script, await total(own(scripts)))
  const home = pages.has('index.html') ? await sizeOf('index.html') : 0
  return { css, script, fonts: await total(ofTemplate('.woff2')), html: home + css }
}
