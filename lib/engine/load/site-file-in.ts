import { parseContentFile } from '../../content/parse-file.ts'
import type { SiteFile } from '../../content/schema.ts'
import { siteAddress, type SiteAddress } from '../../paths.ts'
import { readOwnFile } from './own-files.ts'
import { contentFile } from './read-content.ts'

/** The site's address as site.yaml has it, or the root of localhost where that can't be read. */
export function addressIn(contentDir: string): SiteAddress {
  const site = siteFileIn(contentDir)
  return site ? siteAddress(site.url) : { origin: 'http://localhost', basePath: '' }
}

/** What site.yaml says; undefined where it can't be read, which is reported with all other problems. */
export function siteFileIn(contentDir: string): SiteFile | undefined {
  const path = contentFile(contentDir, 'site.yaml')
  if (path === undefined) return undefined
  try {
    const { parsed } = parseContentFile({ file: 'site.yaml', bytes: readOwnFile(path) })
    return parsed?.kind === 'site' ? parsed.frontMatter : undefined
  } catch {
    // It may not be read.
    return undefined
  }
}
