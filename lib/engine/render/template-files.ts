import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteIndex } from '../../content/index/site-index.ts'
import { iconLinks } from '../../pages/head/icon-links.ts'
import { sitePath, type SitePath, href } from '../../paths.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import type { DocumentParts } from './document.ts'
import { bundleElements } from './element-modules.ts'
import { policyOfPages } from './inline-script.ts'
import { listFiles } from '../cache/list-files.ts'
import { lookSheet } from '../cards/site-colours.ts'
import { sha256 } from '../cache/hash.ts'
import { brotliSize } from '../output/brotli-size.ts'

/** A file served as it is. */
export interface StaticFile {
  path: SitePath
  hash: string
  bytes: number
  /** Bytes after brotli at quality 5; fonts are compressed already and count as they are. */
  brotli: number
}

/** What the template gives to every page, and the files that takes. */
export interface Template {
  parts: DocumentParts
  files: StaticFile[]
}

/**
 * Collects styles, fonts and custom elements from a compiled template. Scripts of the framework stay behind.
 *
 * @param folder where `compileTemplate` put it.
 */
export async function templateFiles(
  folder: string,
  index: Pick<SiteIndex, 'address' | 'icons' | 'site'>,
  blobs: BlobStore,
): Promise<Template> {
  const { address, site } = index
  const files: StaticFile[] = []
  const keep = async (path: SitePath, data: string | Uint8Array): Promise<string> => {
    files.push({
      path,
      hash: blobs.put(data),
      bytes: Buffer.byteLength(data),
      brotli: path.endsWith('.woff2') ? Buffer.byteLength(data) : await brotliSize(data),
    })
    return href(address, path)
  }
  const look = lookSheet(site)
  const styles = listFiles(join(folder, 'static')).filter((file) => file.endsWith('.css'))
  const stylesheets: string[] = []
  const fonts: string[] = []
  for (const file of listFiles(join(folder, 'static'))) {
    const isStyle = file.endsWith('.css')
    const isFont = file.endsWith('.woff2')
    if (!isStyle && !isFont) continue
    const data = readFileSync(join(folder, 'static', file))
    const kept =
      look !== '' && file === styles.at(-1)
        ? await keep(...ended(file, data, look))
        : await keep(sitePath(`/_next/static/${file}`), data)
    if (isStyle) stylesheets.push(kept)
    // The Latin roman is on every page; italics and further letters can wait until a page asks for them.
    if (/\/serif\.[^/]*$/.test(file)) fonts.push(kept)
  }
  const modules: Record<string, string> = {}
  for (const { elements, file, code } of await bundleElements()) {
    const kept = await keep(sitePath(`/assets/${file}`), code)
    for (const name of elements) modules[name] = kept
  }
  return {
    parts: {
      stylesheets,
      fonts,
      modules,
      icons: iconLinks(index),
      basePath: address.basePath,
      policy: policyOfPages({ address, site }),
    },
    files,
  }
}

/** A stylesheet that ends with what settings ask for has a name of its own: hosts keep what has the old one for a year. */
function ended(file: string, data: Buffer, look: string): [SitePath, string] {
  const text = `${data.toString('utf8')}${look}`
  return [sitePath(`/_next/static/${file.replace(/\.css$/, `-${sha256(text).slice(0, 8)}.css`)}`), text]
}
