import { percentDecoded } from '../../percent-decoded.ts'
import { posix } from 'node:path'
import anyAscii from 'any-ascii'
import { slug } from 'github-slugger'
import { pageAddressOfFile } from '../../content/addresses/file-address.ts'
import { addressOfFile } from '../../served-address.ts'
import { markdownExtension, withMarkdownName } from '../../content/addresses/markdown-names.ts'
import { explainUnserved, isUnserved } from '../../content/addresses/unserved-names.ts'
import { isSitePath, type SiteAddress, type SitePath } from '../../paths.ts'
import type { AssetInfo } from '../../pictures/asset-info.ts'
import { isScript, unseenBefore } from './script-links.ts'

/** Where a text stands and what is around it. */
export interface Surroundings {
  /** Content-relative path of the file. */
  file: string
  path: SitePath
  address: SiteAddress
  asset: (file: string) => AssetInfo | undefined
}

/** Where an address that an author wrote leads. Queries and fragments keep their `?` and `#` in `suffix`. */
export type Reference =
  /** A place on the same page; empty for its top. */
  | { kind: 'fragment'; fragment: string }
  | { kind: 'page'; path: SitePath; query: string; fragment?: string }
  | { kind: 'asset'; file: string; path: SitePath; info: AssetInfo; suffix: string }
  | { kind: 'external' }
  | { kind: 'script'; scheme: string }
  /** `mailto:`, `data:` and the like. */
  | { kind: 'other' }
  | { kind: 'broken'; message: string; fix: string }

/**
 * Finds out where an address leads, as editors and GitHub read it: relative to the file it is written in.
 *
 * @param written the address, percent-encoded or not.
 * @param noun how messages call it: `link`, `picture`, `file`.
 */
export function resolveReference(written: string, noun: string, around: Surroundings): Reference {
  // As browsers do (URL Standard, basic URL parser).
  const text = written
    .replace(/[\t\n\r]/g, '')
    .replace(unseenBefore, '')
    .trim()
  if (text === '') return broken(`The ${noun} has no address.`, 'Write where it leads, or take it out.')
  if (text.startsWith('#'))
    return { kind: 'fragment', fragment: percentDecoded(text.slice(1)) ?? text.slice(1) }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme.length > 1) return withScheme(text, scheme, noun, around.address)
  if (text.startsWith('//')) return withScheme(`https:${text}`, 'https', noun, around.address)
  if (text.startsWith('?')) return { kind: 'page', path: around.path, query: text.split('#', 1)[0] ?? '' }
  if (text.startsWith('/')) return withinSite(text, noun, around)
  return relative(text, noun, around)
}

/**
 * Makes of a heading's text, or of a fragment as GitHub writes it, the id that the heading has here: GitHub's own,
 * transliterated.
 *
 * asciiId('What is “new”?') // => 'what-is-new'
 * asciiId('über-uns') // => 'uber-uns'
 */
export function asciiId(text: string): string {
  return slug(anyAscii(slug(text.normalize('NFC'))))
}

/** A focus entry's ids begin with its own, because all entries are on one page. A slug has no two hyphens in a row. */
export function idWithin(entry: string | undefined, id: string): string {
  return entry === undefined ? id : `${entry}--${id}`
}

/**
 * Finds what an author means by a fragment of the same page.
 *
 * @param ids every id on the page.
 * @returns the id, or the fragment as it is where nothing has it.
 */
export function idOnPage(fragment: string, ids: ReadonlySet<string>, entry: string | undefined): string {
  const plain = [fragment, asciiFragment(fragment)]
  const wanted = entry === undefined ? plain : [...plain.map((id) => idWithin(entry, id)), ...plain]
  return wanted.find((id) => ids.has(id)) ?? fragment
}

/** Leaves an ASCII fragment alone: raw HTML may have any id. */
function asciiFragment(fragment: string): string {
  // oxlint-disable-next-line no-control-regex
  return /^[\x00-\x7f]*$/.test(fragment) ? fragment : asciiId(fragment)
}

function broken(message: string, fix: string): Reference {
  return { kind: 'broken', message, fix }
}

function parsed(text: string, base?: string): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined
}

/** Puts escaped characters into NFC, the form in which files are named: `u%CC%88` is `%C3%BC`. */
function composed(pathname: string): string {
  return pathname.replace(/[^%/]?(?:%[89a-f][0-9a-f])+/gi, (written) => {
    const text = percentDecoded(written)
    const nfc = text?.normalize('NFC')
    return nfc === undefined || nfc === text ? written : encodeURIComponent(nfc)
  })
}

function withScheme(text: string, scheme: string, noun: string, address: SiteAddress): Reference {
  if (isScript(text, noun)) return { kind: 'script', scheme: `${scheme}:` }
  if (scheme !== 'http' && scheme !== 'https') return { kind: 'other' }
  const url = parsed(text)
  if (!url)
    return broken(
      `The ${noun} \`${text}\` is no address.`,
      'Correct it; it should look like `https://example.com/`.',
    )
  const { basePath } = address
  if (url.host !== parsed(address.origin)?.host || !url.pathname.startsWith(`${basePath}/`))
    return { kind: 'external' }
  const path = composed(url.pathname).slice(basePath.length)
  return isSitePath(path) ? page(path, url) : { kind: 'external' }
}

function page(path: SitePath, { search, hash }: URL): Reference {
  return {
    kind: 'page',
    path,
    query: search,
    ...(hash !== '' && { fragment: percentDecoded(hash.slice(1)) ?? hash.slice(1) }),
  }
}

function withinSite(text: string, noun: string, { asset }: Surroundings): Reference {
  const url = parsed(text, 'https://site.invalid')
  const path = url && composed(url.pathname)
  if (!url || path === undefined || !isSitePath(path)) {
    return broken(
      `The ${noun} \`${text}\` is no address.`,
      'An address on this site looks like `/posts/hello/`.',
    )
  }
  const file = percentDecoded(path.slice(1))
  const info = file === undefined ? undefined : asset(file)
  if (file !== undefined && info && !isUnserved(file) && addressOfFile(file) === path) {
    return { kind: 'asset', file, path, info, suffix: url.search + url.hash }
  }
  return page(path, url)
}

function relative(text: string, noun: string, { file, asset }: Surroundings): Reference {
  const [, path = '', query = '', hash] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(text) ?? []
  const name = percentDecoded(path)
  if (name === undefined) {
    return broken(
      `The ${noun} \`${text}\` has a \`%\` that begins no character.`,
      'Write `%25` for a percent sign.',
    )
  }
  if (name.includes('\\')) {
    return broken(`The ${noun} \`${name}\` has a backslash.`, `Write \`${name.replaceAll('\\', '/')}\`.`)
  }
  const target = posix.join(posix.dirname(file), name).normalize('NFC')
  if (target === '..' || target.startsWith('../')) {
    return broken(
      `The ${noun} \`${name}\` leads out of the content folder.`,
      `It is relative to \`${file}\`.`,
    )
  }
  if (markdownExtension(target) !== undefined) return toMarkdown(name, target, query, hash, noun)
  if (isUnserved(target)) {
    const { message, fix } = explainUnserved(noun, name)
    return broken(message, fix)
  }
  const info = asset(target)
  if (info) {
    const suffix = `${query}${hash === undefined ? '' : `#${hash}`}`
    return { kind: 'asset', file: target, path: addressOfFile(target), info, suffix }
  }
  return missing(name, target, noun, file)
}

function toMarkdown(
  name: string,
  target: string,
  query: string,
  hash: string | undefined,
  noun: string,
): Reference {
  const address = pageAddressOfFile(target)
  if (!address) {
    const renamed = withMarkdownName(target) !== target && pageAddressOfFile(withMarkdownName(target))
    return broken(
      `The ${noun} \`${name}\` leads nowhere: no page is made of \`${target}\`.`,
      renamed
        ? `Content files end in \`.md\`: write \`${withMarkdownName(name)}\`.`
        : 'Pages are made of `posts/<name>.md`, `posts/<name>/index.md`, `projects/<name>.md`, `focus/<name>.md` and `pages/<name>.md`.',
    )
  }
  if (noun !== 'link') {
    return broken(
      `The ${noun} \`${name}\` is a page.`,
      `Name a ${noun}, or link to the page: \`[words](${name})\`.`,
    )
  }
  const inner = hash === undefined || hash === '' ? undefined : (percentDecoded(hash) ?? hash)
  const fragment = inner === undefined ? address.fragment : idWithin(address.fragment, inner)
  return { kind: 'page', path: address.path, query, ...(fragment !== undefined && { fragment }) }
}

function missing(name: string, target: string, noun: string, file: string): Reference {
  const looked = target.replace(/\/$/, '')
  if (noun === 'link' && posix.extname(looked) === '') {
    const page = name.replace(/\/$/, '')
    return broken(
      `The link \`${name}\` leads nowhere: there is no file \`${looked}\` in the content folder.`,
      `Name the Markdown file of the page (\`${/[^./]/.test(page) ? page : 'name'}.md\`), or write its address from the root of the site (\`/posts/name/\`).`,
    )
  }
  return broken(
    `The ${noun} \`${name}\` is missing: there is no file \`${looked}\` in the content folder.`,
    `Put it there, or correct the path; it is relative to \`${file}\`.`,
  )
}
