import type { Element, Parents, Root as HtmlRoot } from 'hast'
import type { Root } from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkHtml from 'remark-html'
import { unified } from 'unified'
import { encodedUrl } from '../../encoded-url.ts'
import type { PicturePlan } from '../../pictures/picture-plan.ts'
import type { CompiledFile, CompileOptions } from '../../content/index/compiled-text.ts'
import { shiftHeadings } from '../html/first-level.ts'
import { attribute, visitElements } from '../html/visit-elements.ts'
import { runOnElements } from '../run-plugins.ts'
import { joinWideLines } from '../html/wide-lines.ts'
import { writeControls } from './controls.ts'
import { writeEmbeds } from './embeds.ts'
import { feedSchema } from './feed-schema.ts'
import { formulasOnce } from './formulas-once.ts'
import { labelFootnotes } from '../links/footnote-labels.ts'
import { feedHandlers } from '../html/handlers.ts'
import { replaceIllegal } from '../html/legal-characters.ts'
import { restoreSigns } from '../html/stand-in.ts'
import { mediaFiles } from '../media/media-files.ts'
import { showFiles } from '../media/show-files.ts'
import { media } from '../links/page-addresses.ts'
import { plannedPicture, shownPicture } from '../links/text-pictures.ts'
import { idOnPage, resolveReference } from '../links/references.ts'
import { readSourceSet, writeSourceSet } from '../links/source-set.ts'
import { encodedFragment, forFeed, writtenAddress } from '../links/written-address.ts'

const toHtml = unified().use(remarkHtml, { sanitize: false, handlers: feedHandlers }).freeze()
const parser = unified().use(rehypeParse, { fragment: true }).freeze()
const sanitizer = unified().use(rehypeSanitize, feedSchema).freeze()
const writer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze()

/**
 * Makes the HTML of a prepared text for feeds: sanitised, with whole addresses, without classes and styles.
 *
 * Links to footnotes, like all links within the page, name the page in full. A reader that keeps ids and takes the entry's
 * link for the base of its content opens them in place, as NetNewsWire does; one that drops ids, or shows several entries
 * at once, leads to the note on the site and never to another entry's.
 *
 * @param ids every id on the page.
 * @param entry the focus entry that the text is, if it is one.
 * @returns also the files that it shows and the page does not.
 */
export function feedHtml(
  tree: Root,
  options: CompileOptions,
  ids: ReadonlySet<string>,
  entry: string | undefined,
): { html: string; files: CompiledFile[] } {
  const read = parser.parse(toHtml.stringify(tree))
  restoreSigns(read)
  replaceIllegal(read)
  const parsed = runOnElements(read)
  joinWideLines(parsed)
  if (options.headings === 'shift') shiftHeadings(parsed)
  labelFootnotes(parsed, options.messages, entry)
  showFiles(parsed, options)
  mediaFiles(parsed, options)
  writeAddresses(parsed, options, ids, entry)
  writeBoxes(parsed)
  writeControls(parsed)
  const files = writeEmbeds(parsed, options)
  formulasOnce(parsed)
  const kept = footnoteIds(parsed)
  const clean = sanitizer.runSync(parsed)
  visitElements(clean, ({ properties }) => {
    if (typeof properties.id === 'string' && !kept.has(properties.id)) delete properties.id
  })
  return { html: writer.stringify(clean).trim(), files }
}

function writeAddresses(
  tree: HtmlRoot,
  options: CompileOptions,
  ids: ReadonlySet<string>,
  entry: string | undefined,
): void {
  const whole = (written: string): string | undefined => {
    const reference = resolveReference(written, 'link', options)
    if (reference.kind === 'broken' || reference.kind === 'script') return undefined
    if (reference.kind !== 'fragment') {
      const own = writtenAddress(reference, options.address, forFeed)
      return own ?? (written.startsWith('//') ? `https:${written}` : written)
    }
    const id = idOnPage(reference.fragment, ids, entry)
    return `${forFeed(options.address, options.path)}#${encodedFragment(id)}`
  }
  visitElements(tree, (element, ancestors) => {
    const { tagName, properties } = element
    const plan = shownPicture(element, ancestors, options)
    if (plan) return showFallback(element, plan, options)
    for (const name of [...(media[tagName] ?? []), 'href', 'cite']) {
      const written = attribute(element, name)
      if (written === undefined) continue
      const poster = name === 'poster' ? plannedPicture(written, options) : undefined
      const url = poster ? forFeed(options.address, poster.fallback.path) : whole(written)
      if (url === undefined) delete properties[name]
      else properties[name] = encodedUrl(url)
      if (tagName === 'img') setSize(element, written, options)
    }
    const set = attribute(element, 'srcSet')
    if (set === undefined) return
    properties.srcSet = writeSourceSet(
      readSourceSet(set).flatMap(({ url, size }) => {
        const target = whole(url)
        return target === undefined ? [] : [{ url: target, size }]
      }),
    )
  })
}

/** Feeds show the one file that everything can show. */
function showFallback({ properties }: Element, { fallback }: PicturePlan, { address }: CompileOptions): void {
  const { path, width, height } = fallback
  if (properties.width === undefined && properties.height === undefined)
    Object.assign(properties, { width, height })
  properties.src = forFeed(address, path)
}

function setSize({ properties }: Element, written: string, options: CompileOptions): void {
  if (properties.width !== undefined || properties.height !== undefined) return
  const reference = resolveReference(written, 'picture', options)
  if (reference.kind !== 'asset' || reference.info.width === undefined || reference.info.height === undefined)
    return
  properties.width = reference.info.width
  properties.height = reference.info.height
}

/** Readers drop form controls, so that a task list's boxes become characters. */
function writeBoxes(tree: HtmlRoot): void {
  const boxes: [Parents, Element][] = []
  visitElements(tree, (element, ancestors) => {
    const parent = ancestors.at(-1)
    if (parent && element.tagName === 'input' && element.properties.type === 'checkbox')
      boxes.push([parent, element])
  })
  for (const [parent, box] of boxes) {
    const { checked } = box.properties
    const value = checked === undefined || checked === false ? '☐' : '☑'
    const at = parent.children.findIndex((child) => child === box)
    if (at !== -1) parent.children[at] = { type: 'text', value }
  }
}

function footnoteIds(tree: HtmlRoot): Set<string> {
  const kept = new Set<string>()
  visitElements(tree, (element, ancestors) => {
    const id = attribute(element, 'id')
    if (id === undefined) return
    const isNote =
      element.tagName === 'li' &&
      ancestors.some((it) => it.type === 'element' && it.properties.dataFootnotes !== undefined)
    if (isNote || element.properties.dataFootnoteRef !== undefined) kept.add(id)
  })
  return kept
}
