import { asPaths } from '../../content/addresses/redirects.ts'
import { standingOf } from '../../content/index/standing.ts'
import type { Body } from '../../content/index/site-index.ts'
import type { ParsedFile } from '../../content/parsed-file.ts'
import { settledTarget, writeSettled, type SettledAddresses } from '../../markdown/links/settled-links.ts'
import type { SiteAddress, SitePath } from '../../paths.ts'
import type { BlobStore } from '../cache/blob-store.ts'

/**
 * Writes the links of texts to where they lead now that all texts are known: a link to an alias leads to the page itself.
 * Only a text that has such a link is read and written again; it then has other hashes, which its page depends on, and the
 * text as it was compiled stays what is remembered.
 *
 * @param bodies compiled texts by their file; those with such links are replaced.
 */
export function settleLinks(
  bodies: Map<string, Body>,
  parsed: readonly ParsedFile[],
  {
    address,
    asOf,
    preview,
    blobs,
  }: { address: SiteAddress; asOf: number; preview: boolean; blobs: BlobStore },
): void {
  const known = addressesOf(parsed, bodies, (file) => preview || standingOf(file, asOf) === 'published')
  for (const [file, body] of bodies) {
    const links = body.links.map((link) => ({ ...link, ...settledTarget(link, known) }))
    const isSettled = links.every(
      ({ path, fragment }, at) => path === body.links[at]?.path && fragment === body.links[at]?.fragment,
    )
    if (isSettled) continue
    const written = (hash: string): string => {
      const html = blobs.get(hash)
      if (!html) throw new Error(`no text ${hash}`)
      return blobs.put(writeSettled(html.toString('utf8'), address, (target) => settledTarget(target, known)))
    }
    bodies.set(file, { ...body, links, htmlHash: written(body.htmlHash), feedHash: written(body.feedHash) })
  }
}

function addressesOf(
  parsed: readonly ParsedFile[],
  bodies: ReadonlyMap<string, Body>,
  isOut: (post: Extract<ParsedFile, { kind: 'post' }>) => boolean,
): SettledAddresses {
  const aliases = new Map<string, SitePath>()
  const files = new Map<string, string[]>()
  for (const file of parsed) {
    if (file.kind === 'site' || file.kind === 'tags') continue
    files.set(file.path, [...(files.get(file.path) ?? []), file.file])
    if (file.kind !== 'page' && file.kind !== 'post') continue
    if (file.kind === 'post' && (!isOut(file) || isElsewhere(file))) continue
    for (const alias of asPaths(file.frontMatter.aliases)) aliases.set(alias, file.path)
  }
  const known = new Map<string, ReadonlySet<string>>()
  const anchors = (path: string): ReadonlySet<string> => {
    const there = files.get(path) ?? []
    const ids = known.get(path) ?? new Set(there.flatMap((file) => bodies.get(file)?.anchors ?? []))
    known.set(path, ids)
    return ids
  }
  return { aliases, anchors }
}

/** Whether its own address leads to where the piece stands. */
function isElsewhere({ empty, frontMatter }: Extract<ParsedFile, { kind: 'post' }>): boolean {
  return empty && frontMatter.publication?.url !== undefined
}
