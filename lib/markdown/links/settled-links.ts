import { percentDecoded } from '../../percent-decoded.ts'
import type { InternalLink } from '../../content/index/compiled-text.ts'
import { isSitePath, type SiteAddress, type SitePath } from '../../paths.ts'
import { asciiId } from './references.ts'
import { encodedFragment } from './written-address.ts'

/** A place within the site that a link leads to. */
type Target = Pick<InternalLink, 'path' | 'fragment'>

/** What all texts of a site together tell of where their links lead. */
export interface SettledAddresses {
  /** Pages by each of their former addresses. */
  aliases: ReadonlyMap<string, SitePath>
  /** The ids on a page that is made of Markdown; none for another. */
  anchors: (path: SitePath) => ReadonlySet<string>
}

/**
 * @returns where a link is better written to lead: to the page itself where it names an alias, and to the id that a heading
 * has here where it names the heading as GitHub does; undefined where it is right as it is.
 */
export function settledTarget(
  { path, fragment }: Target,
  { aliases, anchors }: SettledAddresses,
): Target | undefined {
  const target = aliases.get(path) ?? path
  const id = settledFragment(fragment, () => anchors(target))
  if (target === path && id === fragment) return undefined
  return { path: target, ...(id !== undefined && { fragment: id }) }
}

function settledFragment(
  fragment: string | undefined,
  anchors: () => ReadonlySet<string>,
): string | undefined {
  // oxlint-disable-next-line no-control-regex
  if (fragment === undefined || /^[\x00-\x7f]*$/.test(fragment)) return fragment
  const ids = anchors()
  const plain = asciiId(fragment)
  return !ids.has(fragment) && ids.has(plain) ? plain : fragment
}

/** A link of HTML that has been written here: its attributes stand in double quotes, and no `<` stands in text. */
const link = /(<(?:a|area)(?:\s+[^\s"=>]+(?:="[^"]*")?)*?\s+href=")([^"]*)"/g

/**
 * Writes a text's links anew.
 *
 * @param html what was made of the text, for its page or for feeds.
 * @param settle tells where a link is to lead instead.
 */
export function writeSettled(
  html: string,
  { origin, basePath }: SiteAddress,
  settle: (target: Target) => Target | undefined,
): string {
  return html.replace(link, (whole, before: string, href: string) => {
    const inner = href.startsWith(origin) ? href.slice(origin.length) : href
    if (!inner.startsWith(`${basePath}/`)) return whole
    const [, path = '', query = '', , fragment] =
      /^([^?#]*)(\?[^#]*)?(#(.*))?$/s.exec(inner.slice(basePath.length)) ?? []
    if (!isSitePath(path)) return whole
    const found = settle({
      path,
      ...(fragment !== undefined && { fragment: percentDecoded(fragment) ?? fragment }),
    })
    if (found === undefined) return whole
    const suffix =
      found.fragment === undefined ? '' : `#${encodedFragment(found.fragment).replaceAll('&', '&amp;')}`
    return `${before}${href.slice(0, href.length - inner.length)}${basePath}${found.path}${query}${suffix}"`
  })
}
