import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize } from 'node:v8'
import type { FileRoute, PageRoute } from '../content/addresses/routes.ts'
import type { RouteParams } from '../content/addresses/route-params.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import type { SitePage } from '../pages/site-page.ts'
import type { SitePath } from '../paths.ts'
import { blobPath } from '../blob-path.ts'
import { isRecord } from '../guards.ts'

/** A file that is not made by a route of its own: what lies beside a text, is made of one, or leads on from a former address. */
export interface FurtherFile {
  path: SitePath
  /** Where its bytes are. */
  file: string
  type: string
}

/**
 * The whole site as plain Next.js renders it. `scripts/next-data.ts` writes it, with Node's serialiser, which keeps what
 * is one object one object; Next.js's workers read it.
 */
export interface ExportedSite {
  pages: Map<SitePath, { route: PageRoute; params: RouteParams; page: SitePage }>
  files: { route: FileRoute; params: RouteParams }[]
  further: FurtherFile[]
  /** The modules that define the custom elements; addresses hold the base path. */
  modules: string[]
  /** Styles after all others, by the site's settings; may be empty. */
  look: string
  index: SiteIndex
  /** Folder of the compiled texts. */
  blobs: string
}

/** What an author reads whose content has errors; then there is nothing else. */
export interface FailedSite {
  problems: string
}

let known: { written: string; site: ExportedSite | FailedSite } | undefined

/**
 * @returns the site, read again when it has been written anew.
 * @throws Error with the problems, where the content has errors.
 */
export function exportedSite(): ExportedSite {
  const file = process.env.GROUNDWORK_NEXT_DATA
  if (file === undefined) throw new Error('next.config.ts was not asked for the content')
  const { mtimeMs, ino } = statSync(file)
  const written = `${mtimeMs} ${ino}`
  if (known?.written !== written) known = { written, site: readExportedSite(file) }
  if ('problems' in known.site) throw new Error(`The content has errors.\n\n${known.site.problems}`)
  return known.site
}

/** Reads what was written for plain Next.js. */
export function readExportedSite(file: string): ExportedSite | FailedSite {
  const site: unknown = deserialize(readFileSync(file))
  if (!isExportedSite(site)) throw new Error(`${file} is not what \`npm run next-data\` writes`)
  return site
}

/** What stands in it is taken as it is: one version of the program writes and reads it. */
function isExportedSite(value: unknown): value is ExportedSite | FailedSite {
  return (
    isRecord(value) &&
    (typeof value.problems === 'string' || (isRecord(value.index) && typeof value.blobs === 'string'))
  )
}

/** @returns a compiled text or a source, by its hash. */
export function storedText(hash: string): string {
  return readFileSync(join(exportedSite().blobs, blobPath(hash)), 'utf8')
}
