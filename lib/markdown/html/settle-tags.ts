import type { Html, Parents, Root } from 'mdast'
import { visitNodes } from '../nodes.ts'
import {
  emptyWithoutAttributes,
  endsByItself,
  inlineElements,
  isElementName,
  partOf,
  voidElements,
} from './known-elements.ts'
import { withoutMeaning } from './stand-in.ts'
import { tagsIn, type Tag } from './tags.ts'
import { rawText } from './unfinished-html.ts'

/** A tag that is not what it seems. */
export interface OddTag {
  /**
   * `unknown` names no element, `open` is never ended and `stray` ends nothing: these are text now. `rest` is never ended
   * either, but is no part of a line, and takes the rest of the text into it.
   */
  kind: 'unknown' | 'open' | 'stray' | 'rest'
  offset: number
  written: string
  name: string
}

interface Opened {
  tag: Tag
  node: Html
  inline: boolean
}

/**
 * Makes text of tags in raw HTML that are no elements where they stand: what no standard knows, what is part of nothing,
 * and elements of a line that nothing ends, which would change all that follows.
 *
 * @param source the body that the tree was parsed from.
 */
export function settleTags(tree: Root, source: string): { odd: OddTag[]; hasHtml: boolean } {
  const odd: OddTag[] = []
  const pieces = new Map<Html, { parent: Parents | undefined; index: number; texts: Tag[]; empty: Tag[] }>()
  const open = new OpenTags()
  /** Names of elements whose start is text, so that their end is too. */
  const words = new Set<string>()
  const within = (names: readonly string[]): boolean => names.some((name) => open.has(name))
  const find = (kind: OddTag['kind'], node: Html, tag: Tag): void => {
    const offset = (node.position?.start.offset ?? 0) + tag.start
    odd.push({ kind, offset, written: tag.written, name: tag.name })
    if (kind !== 'rest') pieces.get(node)?.texts.push(tag)
    if (kind === 'unknown') words.add(tag.name)
  }

  visitNodes(tree, 'html', (node, index, parent) => {
    const inline = isLine(parent)
    const piece = { parent, index, texts: new Array<Tag>(), empty: new Array<Tag>() }
    pieces.set(node, piece)
    const foreign = within(['svg', 'math'])
    const instruction = instructionIn(node.value, inline)
    if (instruction && !foreign) {
      find('unknown', node, instruction)
      // It ends at its first `>`: what looks like a tag in it is none.
      for (const { index } of node.value.matchAll(/</g))
        if (index > instruction.start) piece.texts.push({ ...instruction, start: index })
    } else
      for (const tag of tagsIn(node.value)) {
        const { name, closing } = tag
        const foreign = within(['svg', 'math'])
        const isVoid = voidElements.has(name) && !foreign
        if (isNoElement(tag, foreign) || isOfTemplate(node, tag, source)) find('unknown', node, tag)
        else if (inline && !within(partOf[name] ?? [name]) && partOf[name]) find('unknown', node, tag)
        else if (closing) {
          if (open.close(name)) continue
          else if (words.has(name)) find('unknown', node, tag)
          else if (inline && !endsByItself.has(name) && name !== 'br') find('stray', node, tag)
        } else if (isVoid || (endsByItself.has(name) && !isWord(tag, node, source))) continue
        else if (!tag.selfClosing) open.add({ tag, node, inline })
        else if (!foreign && name !== 'svg' && name !== 'math') piece.empty.push(tag)
      }
  })
  for (const { tag, node, inline } of open.left())
    // One in which nothing means anything, `<plaintext>` behind a broken tag, would take the page with it.
    find(inline || inlineElements.has(tag.name) || rawText.test(tag.name) ? 'open' : 'rest', node, tag)

  for (const [node, { parent, index, texts, empty }] of pieces) settle(node, parent, index, texts, empty)
  let hasHtml = false
  visitNodes(tree, 'html', () => void (hasHtml = true))
  return { odd, hasHtml }
}

/** Tags whose end has not come yet: found by their names, since there may be thousands. */
class OpenTags {
  readonly #all = new Set<Opened>()
  readonly #named = new Map<string, Opened[]>()

  has(name: string): boolean {
    return (this.#named.get(name)?.length ?? 0) > 0
  }

  add(opened: Opened): void {
    this.#all.add(opened)
    const { name } = opened.tag
    const named = this.#named.get(name) ?? []
    named.push(opened)
    this.#named.set(name, named)
  }

  /** @returns whether there was one to end. */
  close(name: string): boolean {
    const last = this.#named.get(name)?.pop()
    return last !== undefined && this.#all.delete(last)
  }

  /** @returns those that nothing has ended, in order. */
  left(): Iterable<Opened> {
    return this.#all
  }
}

/** Whether what is in a node is part of a line of text. */
function isLine(parent: Parents | undefined): boolean {
  return !!parent && !['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type)
}

function isNoElement(tag: Tag, foreign: boolean): boolean {
  const { name, written, broken } = tag
  if (broken || !isElementName(name, foreign)) return true
  if (foreign) return false
  // A component with the name of an element: `<Link href="/">…</Link>`, `<Button onClick={save}>`.
  if (/^<\/?[A-Z]\w*[a-z]/.test(written) && (voidElements.has(name) || written.includes('={'))) return true
  return emptyWithoutAttributes.has(name) && /^<\/?\w+\s*\/?>$/.test(written)
}

/** `Vec<p>` and `the <p> element` are no paragraphs, as `one.<p>` at the end of a line is. */
function isWord({ written, start, end }: Tag, node: Html, source: string): boolean {
  const offset = node.position?.start.offset ?? 0
  const [before = '', after = ''] = [source[offset + start - 1], source[offset + end]]
  return /^<p>$/i.test(written) && (/\w/.test(before) || (before === ' ' && after === ' '))
}

/** Whether the tag is part of a shortcode: `{{<figure src="x">}}`. */
function isOfTemplate(node: Html, { start }: Tag, source: string): boolean {
  const at = (node.position?.start.offset ?? 0) + start
  return source.slice(Math.max(0, at - 2), at) === '{{'
}

/** `<?php … ?>`, `<!X …>` and CDATA, which parsers of HTML drop; a block of XML's prolog is no loss. */
function instructionIn(html: string, inline: boolean): Tag | undefined {
  const start = html.search(/\S/)
  if (!/^\s*<(?:\?|!(?!--))/.test(html) || (!inline && /^\s*<(?:\?xml|!doctype)\b/i.test(html)))
    return undefined
  const written = html.trim().split('\n', 1)[0] ?? ''
  return {
    start,
    end: html.length,
    name: written.slice(0, 2),
    written,
    closing: false,
    selfClosing: false,
    broken: false,
  }
}

function settle(node: Html, parent: Parents | undefined, index: number, texts: Tag[], empty: Tag[]): void {
  let { value } = node
  for (const { start } of texts) value = withoutMeaning(value, start)
  if (texts.length > 0 && !value.includes('<')) {
    const { position } = node
    if (isLine(parent) || !parent) Object.assign(node, { type: 'text' })
    else {
      const text = { type: 'text', value: node.value, position }
      Object.assign(parent.children, { [index]: { type: 'paragraph', children: [text], position } })
    }
    return
  }
  // To HTML, the slash of `<a name="x"/>` is nothing, and the element would go on.
  for (const { end, name } of empty.toReversed())
    value = `${value.slice(0, end)}</${name}>${value.slice(end)}`
  node.value = value
}
