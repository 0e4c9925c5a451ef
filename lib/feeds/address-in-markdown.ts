import { percentDecoded } from '../percent-decoded.ts'
import { posix } from 'node:path'
import { pageAddressOfFile } from '../content/addresses/file-address.ts'
import { addressOfFile } from '../served-address.ts'
import type { Body } from '../content/index/site-index.ts'
import { absoluteUrl, type SiteAddress } from '../paths.ts'

/** What the addresses in one Markdown file depend on; plain data. */
export interface MarkdownAddresses {
  /** Content-relative path of the file: relative addresses start from its folder. */
  file: string
  address: SiteAddress
  /** Whole URLs of links to pages, by the address as written. */
  links: Record<string, string>
  /** Content-relative paths of the files that it shows or links to. */
  assets: string[]
  /** Whole URLs of the pictures that are not served as they are, by their content-relative paths. */
  pictures: Record<string, string>
}

/** @returns what the addresses in a file depend on, as the Markdown compiler found it. */
export function markdownAddresses(file: string, body: Body, address: SiteAddress): MarkdownAddresses {
  const links = body.links.map(({ written, path, fragment }) => [
    written,
    absoluteUrl(address, path, fragment),
  ])
  const pictures = body.pictures
    .filter((picture) => !body.assets.includes(picture.file))
    .map((picture) => [picture.file, absoluteUrl(address, picture.path)])
  return {
    file,
    address,
    links: Object.fromEntries(links),
    assets: body.assets,
    pictures: Object.fromEntries(pictures),
  }
}

/** @returns the whole URL for an address as written; undefined for one that is whole, or stays within its page. */
export function resolveAddress(
  written: string,
  { file, address, links, assets, pictures }: MarkdownAddresses,
): string | undefined {
  if (Object.hasOwn(links, written)) return links[written]
  if (written === '' || written.startsWith('#') || written.startsWith('//') || URL.canParse(written))
    return undefined
  if (written.startsWith('/')) {
    const [path = ''] = written.split(/[?#]/, 1)
    const named = fileName(path.slice(1))
    if (Object.hasOwn(pictures, named)) return pictures[named]
    if (assets.includes(named)) return absoluteUrl(address, addressOfFile(named)) + written.slice(path.length)
    return `${address.origin}${address.basePath}${written}`
  }
  const path = written.split(/[?#]/, 1)[0] ?? ''
  const target = posix.join(posix.dirname(file), fileName(path))
  if (Object.hasOwn(pictures, target)) return pictures[target]
  const page = pageAddressOfFile(target)
  const found = page?.path ?? (assets.includes(target) ? addressOfFile(target) : undefined)
  if (found === undefined) return undefined
  const rest = written.slice(path.length)
  return absoluteUrl(address, found, rest === '' ? page?.fragment : undefined) + rest
}

/** The name of a file in a path as written; names are in NFC. */
function fileName(path: string): string {
  // A stray percent sign is part of a file's name.
  return (percentDecoded(path) ?? path).normalize('NFC')
}
