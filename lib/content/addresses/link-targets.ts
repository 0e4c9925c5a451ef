import { percentDecoded } from '../../percent-decoded.ts'
import { posix } from 'node:path'
import type { InternalLink } from '../index/compiled-text.ts'
import { pageAddressOfFile } from './file-address.ts'
import { reachable } from './navigation.ts'
import { nearest } from '../../nearest.ts'
import type { ParsedFile, ParsedPost } from '../parsed-file.ts'
import { addressKey } from './reserved.ts'
import type { SiteIndex } from '../index/site-index.ts'

export interface LinkSources {
  /** All parsed files, those of posts that are not out included. */
  parsed: readonly ParsedFile[]
  /** Addresses of the files in `public/`. */
  publicFiles: readonly string[]
  /** Content files that could not be parsed; links to them are no errors on top. */
  unparsed?: readonly string[]
}

/** Where links within a site can lead. */
export class LinkTargets {
  readonly #addresses: Set<string>
  readonly #hidden = new Map<string, ParsedPost>()
  readonly #redirects: ReadonlyMap<string, string>
  /** Content files by the address of their page. */
  readonly #files: ReadonlyMap<string, string>
  readonly #anchorLists: ReadonlyMap<string, readonly string[]>
  readonly #anchors = new Map<string, ReadonlySet<string>>()

  constructor(index: SiteIndex, { parsed, publicFiles, unparsed = [] }: LinkSources) {
    this.#addresses = reachable(index, publicFiles)
    for (const file of unparsed) {
      const address = pageAddressOfFile(file)
      if (address !== undefined) this.#addresses.add(address.path)
    }
    const shown = new Set(index.posts.map(({ file }) => file))
    for (const file of parsed) {
      if (file.kind !== 'post' || shown.has(file.file)) continue
      for (const path of [file.path, ...file.frontMatter.aliases]) this.#hidden.set(path, file)
    }
    this.#redirects = new Map(index.redirects.map(({ from, to }) => [from, to]))
    const pages = [...index.posts, ...index.projects, ...index.pages]
    this.#files = new Map(pages.map(({ path, file }) => [path, file]))
    const focus = [
      ...index.focus.map(({ body }) => body),
      ...(index.focusIntro ? [index.focusIntro.body] : []),
    ]
    this.#anchorLists = new Map<string, readonly string[]>([
      ...pages.map(({ path, body }) => [path, body.anchors] as const),
      ['/focus/', [...index.focus.map(({ slug }) => slug), ...focus.flatMap(({ anchors }) => anchors)]],
    ])
  }

  has(path: string): boolean {
    return this.#addresses.has(path)
  }

  /** @returns the post that is not out and has, or had, the address. */
  hidden(path: string): ParsedPost | undefined {
    return this.#hidden.get(path)
  }

  /** @returns the fragment of a link to a page made of Markdown that has no such element, and the one likely meant. */
  missingAnchor({ path, fragment }: InternalLink): { fragment: string; likely?: string } | undefined {
    const target = this.#redirects.get(path) ?? path
    const anchors = this.#anchorsOf(target)
    // A text fragment finds its own place; an empty one and `top` are the top of any page (HTML, section 7.4.6.4).
    const id = fragment?.replace(/:~:.*$/s, '') ?? ''
    if (anchors === undefined || id === '' || id.toLowerCase() === 'top') return undefined
    const plain = percentDecoded(id) ?? id
    if (anchors.has(id) || anchors.has(plain)) return undefined
    const likely = nearest(plain, anchors)
    return { fragment: plain, ...(likely !== undefined && { likely }) }
  }

  /** @returns what to write instead of a link that leads nowhere: a path to a Markdown file where it was one. */
  nearestTo(file: string, { path, written }: InternalLink): string | undefined {
    const key = addressKey(path)
    const exact = [`/${key}/`, `/${key}`, `/${key.replace(/\.(?:html?|md)$/, '')}/`].find((address) =>
      this.has(address),
    )
    const likely = exact ?? nearest(path, this.#addresses)
    const target = likely === undefined ? undefined : this.#files.get(likely)
    if (target === undefined || !/\.md(?:#.*)?$/.test(written)) return likely
    return posix.relative(posix.dirname(file), target)
  }

  #anchorsOf(path: string): ReadonlySet<string> | undefined {
    const list = this.#anchorLists.get(path)
    if (list === undefined) return undefined
    const known = this.#anchors.get(path) ?? new Set(list)
    this.#anchors.set(path, known)
    return known
  }
}
