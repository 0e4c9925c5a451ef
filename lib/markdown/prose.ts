import type { Element, Nodes, Root } from 'hast'
import { ideograph } from '../wide-characters.ts'
import { attribute, tokens } from './html/visit-elements.ts'

/** Elements whose text is no prose. */
const noProse = new Set([
  'pre',
  'script',
  'style',
  'template',
  'svg',
  'math',
  'textarea',
  'select',
  'noscript',
  'title',
])
/** Elements that end a word. */
const breaks = new Set(
  'address article aside blockquote br caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table td th tr ul'.split(
    ' ',
  ),
)

/** Classes of what the compiler says of a part of the text. */
const titles = new Set(['callout-title', 'code-title'])

/** Two characters of a script without spaces count as a word; a hyphenated word or a number with points is one. */
const word =
  /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]{1,2}|[\p{L}\p{N}\p{M}]+(?:['’.,/@_-]+[\p{L}\p{N}\p{M}]+)*/gu

/** Counts the words of prose, and its Chinese and Japanese characters: code blocks, marks of footnotes and their label are none. */
export function countWords(tree: Root): { words: number; characters: number } {
  return countIn(textOf(tree, 'none'))
}

function countIn(text: string): { words: number; characters: number } {
  const characters = text.match(ideograph)?.length ?? 0
  const others = text.replace(ideograph, ' ').match(word)?.length ?? 0
  return { words: others + Math.ceil(characters / 2), characters }
}

/** @returns the text of prose, its words kept apart; what does not count as words is left out. */
export function proseText(tree: Root): string {
  return textOf(tree, 'none')
}

/** A first paragraph of fewer words says little: what follows it goes on. */
const few = 5

/**
 * @returns how the text begins: its first paragraph, with what follows where that says little; one that stands in a
 * quotation or list only where there is no other. Where that is no two words, whatever words there are; empty where there
 * are not two, since one describes nothing.
 */
export function excerptOf(tree: Root): string {
  const begins = beginning(outerText(tree), few) || beginning(paragraphsIn(tree), 1)
  const text = isSentence(begins) ? begins : collapsed(textOf(tree, 'all'))
  return isSentence(text) ? text : ''
}

function isSentence(text: string): boolean {
  return countIn(text).words > 1
}

/** The first paragraph that is in no other element, and what stands behind it as far as that is prose. */
function* outerText(tree: Root): Generator<Element> {
  let begun = false
  for (const node of tree.children) {
    if (node.type !== 'element') continue
    const isNotes = node.properties.dataFootnotes !== undefined
    if (begun && (isNotes || noProse.has(node.tagName) || node.tagName === 'code-block')) return
    begun ||= node.tagName === 'p' && collapsed(textOf(node, 'formulas')) !== ''
    if (begun) yield node
  }
}

function beginning(nodes: Iterable<Nodes>, enough: number): string {
  let text = ''
  for (const node of nodes) {
    text = collapsed(`${text} ${textOf(node, 'formulas')}`)
    if (countIn(text).words >= enough) break
  }
  return text
}

/** @returns a heading's text as it is read; a picture counts by what its `alt` says, a formula by its TeX. */
export function headingText(heading: Element): string {
  return collapsed(textOf(heading, 'formulas and pictures'))
}

function* paragraphsIn(parent: Nodes): Generator<Element> {
  if (!('children' in parent)) return
  for (const child of parent.children) {
    if (child.type !== 'element' || isNote(child) || noProse.has(child.tagName)) continue
    if (child.tagName === 'p' && !tokens(child).includes('callout-title')) yield child
    else yield* paragraphsIn(child)
  }
}

/** @param told what counts besides text: formulas by their TeX, pictures by their description, and code. */
function textOf(node: Nodes, told: 'none' | 'formulas' | 'formulas and pictures' | 'all'): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  if (node.type === 'element') {
    if (told !== 'none' && node.tagName === 'math') return texOf(node)
    const isCode = told === 'all' && node.tagName === 'pre'
    const isTitle = told !== 'none' && tokens(node).some((name) => titles.has(name))
    if ((noProse.has(node.tagName) && !isCode) || isNote(node) || isTitle) return ''
    if (told !== 'none' && told !== 'formulas' && node.tagName === 'img') return attribute(node, 'alt') ?? ''
  }
  const text = node.children.map((child) => textOf(child, told)).join('')
  return node.type === 'element' && breaks.has(node.tagName) ? ` ${text} ` : text
}

/** What a formula was written as, which its MathML holds as an annotation. */
function texOf(formula: Element): string {
  for (const child of formula.children) {
    if (child.type !== 'element') continue
    if (child.tagName !== 'annotation') {
      const inner = texOf(child)
      if (inner !== '') return inner
    } else if (child.children[0]?.type === 'text') {
      return child.children[0].value
    }
  }
  return ''
}

/** A footnote's mark, its way back, or the heading above the footnotes. */
function isNote({ properties }: Element): boolean {
  const { dataFootnoteRef, dataFootnoteBackref, id } = properties
  return dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined || id === 'footnote-label'
}

function collapsed(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ').trim()
}
