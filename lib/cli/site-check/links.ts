import { percentDecoded } from '../../percent-decoded.ts'
import type { SiteAddress } from '../../paths.ts'

/** What an address of a page leads to: a file of the output, something of another site, or nothing. */
export type Target =
  { kind: 'file'; file: string; fragment: string } | { kind: 'elsewhere' } | { kind: 'nothing' }

/**
 * Follows an address as a browser and a host of static files do.
 *
 * @param written as it stands in the page.
 * @param page address of the page, the base path included.
 */
export function follow(
  written: string,
  page: string,
  { origin, basePath }: SiteAddress,
  files: ReadonlySet<string>,
): Target {
  if (!URL.canParse(written, origin + page)) return { kind: 'nothing' }
  const url = new URL(written, origin + page)
  if (url.origin !== origin) return { kind: 'elsewhere' }
  if (url.pathname !== basePath && !url.pathname.startsWith(`${basePath}/`)) {
    // On a host that several sites share, a whole address may lead to another of them.
    return /^(?:https?:)?\/\//.test(written) ? { kind: 'elsewhere' } : { kind: 'nothing' }
  }
  const path = percentDecoded(url.pathname.slice(basePath.length + 1))
  const fragment = percentDecoded(url.hash.slice(1).replace(/:~:.*$/s, ''))
  if (path === undefined || fragment === undefined) return { kind: 'nothing' }
  const folder = path === '' || path.endsWith('/')
  const file = [folder ? `${path}index.html` : path, `${path}/index.html`].find((one) => files.has(one))
  return file === undefined ? { kind: 'nothing' } : { kind: 'file', file, fragment }
}
