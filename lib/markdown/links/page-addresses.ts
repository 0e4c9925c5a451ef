import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import type { CompileOptions, InternalLink } from '../../content/index/compiled-text.ts'
import { attribute, tokens, visitElements } from '../html/visit-elements.ts'
import { doubtOf } from './doubtful-address.ts'
import { plannedPicture, showAsPicture, shownPicture } from './text-pictures.ts'
import { idOnPage, resolveReference, type Reference } from './references.ts'
import type { Reporter } from '../reporter.ts'
import { readSourceSet, writeSourceSet } from './source-set.ts'
import type { SitePath } from '../../paths.ts'
import { encodedFragment, forPage, writtenAddress } from './written-address.ts'

/** What a page shows and links to. */
export interface Addresses {
  links: InternalLink[]
  /** Content-relative paths of what is served as it is. */
  assets: Set<string>
  /** Pictures shown in files made of them, with the address of the fallback. */
  pictures: Map<string, SitePath>
}

/** Attributes that load something, by element. */
export const media: Readonly<Record<string, readonly string[]>> = {
  img: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
}

/** Whether a link's words are its address already, which print then needs not add. */
function isSpelt(link: Element, address: string): boolean {
  const bare = (text: string): string => text.replace(/^https?:\/\//, '').replace(/\/$/, '')
  return bare(toString(link)) === bare(address)
}

/**
 * Turns every address in a page into what the browser needs: relative ones resolved, the base path put before those on
 * the site, links elsewhere marked `spelt` where they show their address, pictures given their size. Reports those that
 * lead nowhere.
 *
 * @param ids every id on the page.
 * @param entry the focus entry that the text is, if it is one.
 */
export function resolveAddresses(
  tree: Root,
  around: CompileOptions,
  ids: ReadonlySet<string>,
  entry: string | undefined,
  report: Reporter,
): Addresses {
  const found: Addresses = { links: [], assets: new Set(), pictures: new Map() }
  const follow = (element: Element, written: string, noun: string): Reference => {
    const reference = resolveReference(written, noun, around)
    if (reference.kind === 'broken') report.error(element, reference.message, reference.fix)
    if (reference.kind === 'asset') found.assets.add(reference.file)
    if (reference.kind === 'script') {
      report.warn(
        element,
        `The ${noun} \`${written}\` is a script, which a strict Content-Security-Policy ignores.`,
        'Write an address instead.',
      )
    }
    if (reference.kind === 'page') record(found, element, written, reference.path, reference.fragment)
    if (reference.kind === 'external' || reference.kind === 'other')
      warnOfDoubt(element, written, noun, report)
    return reference
  }

  // Of a list of entries, none is known to come first.
  let pictures = around.cover || entry !== undefined ? 1 : 0
  const wrap: (() => void)[] = []
  visitElements(tree, (element, ancestors) => {
    const { tagName, properties } = element
    if (tagName === 'a' || tagName === 'area') {
      const written = attribute(element, 'href')
      if (written === undefined || isFootnoteLink(element)) return
      const reference = follow(element, written, 'link')
      if (reference.kind === 'external' && isSpelt(element, written))
        properties.className = [...tokens(element), 'spelt']
      if (reference.kind === 'fragment') {
        const id = idOnPage(reference.fragment, ids, entry)
        properties.href = `#${encodedFragment(id)}`
        // HTML gives these two a meaning of their own: the top of the page.
        if (id !== '' && id !== 'top') record(found, element, written, around.path, id)
      }
      properties.href = writtenAddress(reference, around.address, forPage) ?? properties.href
      return
    }
    const noun = tagName === 'img' ? 'picture' : 'file'
    const plan = shownPicture(element, ancestors, around)
    if (plan) {
      const parent = ancestors.at(-1)
      found.pictures.set(plan.file, plan.fallback.path)
      wrap.push(() => showAsPicture(element, parent, plan, around))
    }
    for (const name of media[tagName] ?? []) {
      const written = attribute(element, name)
      if (written === undefined || plan) continue
      const poster = name === 'poster' ? plannedPicture(written, around) : undefined
      if (poster) {
        found.pictures.set(poster.file, poster.fallback.path)
        properties.poster = forPage(around.address, poster.fallback.path)
        continue
      }
      const reference = follow(element, written, noun)
      properties[name] = writtenAddress(reference, around.address, forPage) ?? written
      if (tagName === 'img' && reference.kind === 'asset') setSize(element, reference.info)
    }
    const set = attribute(element, 'srcSet')
    if (set !== undefined) {
      properties.srcSet = writeSourceSet(
        readSourceSet(set).map(({ url, size }) => {
          return { url: writtenAddress(follow(element, url, noun), around.address, forPage) ?? url, size }
        }),
      )
    }
    if (tagName !== 'img') return
    if (properties.alt === undefined) warnOfAlt(element, report)
    if (pictures++ === 0) {
      if (!isElsewhere(properties.src)) properties.fetchPriority ??= 'high'
    } else {
      properties.loading ??= 'lazy'
      properties.decoding ??= 'async'
    }
  })
  for (const change of wrap) change()
  return found
}

function warnOfDoubt(element: Element, written: string, noun: string, report: Reporter): void {
  const doubt = doubtOf(readable(written), noun)
  if (doubt) report.warn(element, doubt.message, doubt.fix)
}

function isElsewhere(src: unknown): boolean {
  return typeof src !== 'string' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)
}

function record(
  found: Addresses,
  element: Element,
  written: string,
  path: InternalLink['path'],
  fragment?: string,
): void {
  const { line = 1, column = 1 } = element.position?.start ?? {}
  found.links.push({
    path,
    ...(fragment !== undefined && { fragment }),
    written: readable(written),
    line,
    column,
  })
}

/** The parser encodes what was written. */
function readable(written: string): string {
  try {
    return decodeURI(written)
  } catch {
    return written
  }
}

function isFootnoteLink({ properties }: Element): boolean {
  return properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined
}

/** Keeps what the author gave. */
function setSize({ properties }: Element, { width, height }: { width?: number; height?: number }): void {
  if (properties.width !== undefined || properties.height !== undefined) return
  if (width === undefined || height === undefined) return
  properties.width = width
  properties.height = height
}

/** Says that a picture is without a description. */
export function warnOfAlt(at: Parameters<Reporter['warn']>[0], report: Reporter): void {
  report.warn(
    at,
    'The picture has no description for those who do not see it.',
    'Say in the brackets what it shows: `![what it shows](picture.svg)`; for one that adds nothing write `<img src="picture.svg" alt="">`.',
  )
}
