import { join } from 'node:path'
import type { SiteIndex } from '../content/site-index.ts'
import { siteFiles } from '../feeds/site-files.ts'
import type { TextReader } from '../feeds/derived-text.ts'
import type { BlobStore } from './blob-store.ts'
import { hashOf } from './hash.ts'
import { inlineScriptHashes } from './inline-script.ts'
import type { OutputFile } from './manifest.ts'
import { markdownOf } from './markdown-of.ts'
import { outputPath } from './output-path.ts'
import { Pack } from './pack.ts'
import { DamagedCacheError } from './render-pages.ts'

export interface DerivedContext {
  contentDir: string
  /** Hash of the code. */
  code: string
  /** Names the site among those that share the cache. */
  site: string
  cacheDir: string
  blobs: BlobStore
}

/**
 * Feeds, twins, redirects and the like. Each file names all it is made from, and is made only when that or the code
 * has changed.
 *
 * @throws DamagedCacheError when a compiled text has gone from the cache.
 */
export async function derivedFiles(
  index: SiteIndex,
  { contentDir, code, site, cacheDir, blobs }: DerivedContext,
): Promise<OutputFile[]> {
  const pack = Pack.open<string>(join(cacheDir, 'packs', `files-${site}-${code.slice(0, 16)}.json`))
  const read: TextReader = {
    html: async (hash) => {
      const html = blobs.get(hash)
      if (!html) throw new DamagedCacheError(hash)
      return html.toString('utf8')
    },
    source: async (file) => markdownOf(contentDir, file),
  }
  const files: OutputFile[] = []
  for (const file of siteFiles(index, { inlineScriptHashes: inlineScriptHashes(index.address.basePath) })) {
    const key = hashOf([code, file.path, file.kind, file.inputs])
    let hash = pack.get(key)
    if (hash === undefined || !blobs.has(hash)) {
      hash = blobs.put(await file.make(read))
      pack.set(key, hash)
    }
    files.push({ path: outputPath(file.path), hash })
  }
  pack.save()
  return files
}
