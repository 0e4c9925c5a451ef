import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseContentFile } from '../content/parse-file.ts'
import { siteAddress, type SiteAddress } from '../paths.ts'

/** The site's address as site.yaml has it, or the root of localhost where that can't be read. */
export function addressIn(contentDir: string): SiteAddress {
  try {
    const { parsed } = parseContentFile({
      file: 'site.yaml',
      bytes: readFileSync(join(contentDir, 'site.yaml')),
    })
    if (parsed?.kind === 'site') return siteAddress(parsed.frontMatter.url)
  } catch {
    // An absent site.yaml is reported with all other problems.
  }
  return { origin: 'http://localhost', basePath: '' }
}
