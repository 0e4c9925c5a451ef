import GithubSlugger from 'github-slugger'
import type { Element, Parents, Root } from 'hast'
import { h } from 'hastscript'
import type { Heading } from '../../content/index/compiled-text.ts'
import { attribute, visitElements } from '../html/visit-elements.ts'
import { headingText } from '../prose.ts'
import { idsElsewhere } from './ids-elsewhere.ts'
import { asciiId, idWithin } from './references.ts'
import type { Reporter } from '../reporter.ts'

/** A heading with the element it is. */
export interface PlacedHeading extends Heading {
  element: Element
  /** Whether it was written in Markdown, not as raw HTML. */
  own: boolean
}

/**
 * Gives every Markdown heading the id its author wrote, or one (as GitHub makes them, transliterated to ASCII) that nothing
 * else on the page has, and beside it those that other systems give it; takes away ids that are repeated.
 *
 * @param texts what ids are made of, by the offsets of the headings.
 * @param entry the focus entry that the text is, if it is one.
 * @returns the headings of the text itself, without those in quotations, callouts and footnotes, all ids of
 * its own, and those with the ones that other systems give, in order.
 */
export function assignIds(
  tree: Root,
  texts: ReadonlyMap<number, string>,
  entry: string | undefined,
  report: Reporter,
): { headings: PlacedHeading[]; linkable: PlacedHeading[]; ids: Set<string>; anchors: string[] } {
  const taken = takenIds(tree, report)
  const slugger = new GithubSlugger()
  const elsewhere = idsElsewhere()
  const further: { element: Element; id: string; ids: string[] }[] = []
  const headings: PlacedHeading[] = []
  const linkable: PlacedHeading[] = []
  const anchors: string[] = []
  visitElements(tree, (element, ancestors) => {
    const depth = /^h([1-6])$/.exec(element.tagName)?.[1]
    const source = texts.get(element.position?.start.offset ?? -1)
    if (source === '') {
      report.warn(element, 'The heading is empty.', 'Write its words after the `#`, or take it out.')
    } else if (depth !== undefined && source !== undefined) {
      const given = attribute(element, 'id')
      const own = given ?? freeId(source, entry, slugger, taken)
      element.properties.id = own
      const ids = elsewhere(source)
      if (entry === undefined) further.push({ element, id: own, ids })
    }
    const id = attribute(element, 'id')
    if (id !== undefined) anchors.push(id)
    const name = element.tagName === 'a' ? attribute(element, 'name') : undefined
    if (name !== undefined && !taken.has(name)) anchors.push(name)
    if (depth === undefined || id === undefined || ancestors.some(isFootnotes)) return
    const text = headingText(element)
    if (text === '') return
    const heading = { depth: Number(depth), id, text, element, own: source !== undefined }
    linkable.push(heading)
    if (!ancestors.some(isAside)) headings.push(heading)
  })
  const ids = new Set(anchors)
  addIds(further, taken, anchors)
  return { headings, linkable, ids, anchors }
}

/** Puts ids that headings have elsewhere into them, where nothing else on the page has those. */
function addIds(
  headings: readonly { element: Element; id: string; ids: readonly string[] }[],
  taken: Set<string>,
  anchors: string[],
): void {
  const added = new Map<string, string[]>()
  for (const { element, id: own, ids } of headings) {
    const free = ids.filter((id) => !taken.has(id))
    if (free.length === 0) continue
    for (const id of free) taken.add(id)
    added.set(own, free)
    element.children.unshift(...free.map((id) => h('span', { id })))
  }
  if (added.size === 0) return
  const all = anchors.flatMap((own) => [own, ...(added.get(own) ?? [])])
  anchors.length = 0
  for (const id of all) anchors.push(id)
}

/** Adds to each Markdown heading, after its text, a link to itself. */
export function linkHeadings(headings: readonly PlacedHeading[], label: (text: string) => string): void {
  for (const { element, own, id, text } of headings) {
    if (!own) continue
    element.children.push({
      type: 'element',
      tagName: 'heading-link',
      properties: {},
      children: [
        {
          type: 'element',
          tagName: 'a',
          properties: { href: `#${id}`, ariaLabel: label(text) },
          children: [],
        },
      ],
    })
  }
}

function takenIds(tree: Root, report: Reporter): Set<string> {
  const taken = new Set<string>()
  visitElements(tree, (element) => {
    const id = attribute(element, 'id')
    if (id === undefined) return
    if (id !== '' && !taken.has(id)) {
      taken.add(id)
      return
    }
    delete element.properties.id
    report.warn(
      element,
      id === '' ? 'An id is empty.' : `The id \`${id}\` is given twice.`,
      'Give each element an id of its own.',
    )
  })
  return taken
}

function freeId(text: string, entry: string | undefined, slugger: GithubSlugger, taken: Set<string>): string {
  const words = asciiId(text)
  const base = /[a-z0-9]/.test(words) ? words : 'section'
  for (;;) {
    const id = idWithin(entry, slugger.slug(base))
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}

function isAside(node: Parents): boolean {
  return node.type === 'element' && (node.tagName === 'blockquote' || node.tagName === 'aside')
}

function isFootnotes(node: Parents): boolean {
  return node.type === 'element' && node.properties.dataFootnotes !== undefined
}
