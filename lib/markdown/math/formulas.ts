import type { Element } from 'hast'
import type { Code, Nodes, Root } from 'mdast'
import type { InlineMath, Math } from 'mdast-util-math'
import { visitNodes } from '../nodes.ts'
import { readsLikeWords } from './reads-like-words.ts'
import type { Placed, Reporter } from '../reporter.ts'

declare module 'mdast-util-math' {
  interface MathData {
    formula?: Element
  }
  interface InlineMathData {
    formula?: Element
  }
}

/**
 * Gives each formula of a tree its MathML as data: `$…$`, `$$…$$` and `math` fences, which become blocks like `$$`
 * alone in a paragraph. What turns TeX into MathML is loaded only where there is a formula.
 *
 * @param source the body that the tree was parsed from.
 */
export async function setFormulas(tree: Root, source: string, report: Reporter): Promise<void> {
  takeBlocks(tree, source)
  const found: (Math | InlineMath)[] = []
  visitNodes(tree, ['math', 'inlineMath'], (node) => void found.push(node))
  if (found.length === 0) return
  const { mathml } = await import('./mathml.ts')
  for (const node of found) {
    const written = writtenAs(node, source)
    if (node.type === 'math' && written.startsWith('$$') && !/^(\$\$+)[^$][^]*\1\s*$/.test(written)) {
      report.error(node, 'The formula that `$$` begins does not end.', 'End it with a line that is `$$`.')
      continue
    }
    if (node.value.trim() === '') {
      report.error(node, 'The formula is empty.', 'Write it, or write `\\$` for a dollar sign.')
      continue
    }
    const isWords = /^\$[^$`]/.test(written) && readsLikeWords(node.value)
    const formula = mathml(node.value, node.type === 'math')
    if ('element' in formula) {
      node.data = { formula: formula.element }
      if (isWords)
        report.warn(
          node,
          `What stands between the dollars reads like words: \`${short(written)}\`.`,
          noFormula,
        )
      continue
    }
    report.error(
      placeWithin(node, formula.at, source),
      `The formula \`${shown(node.value, formula.at)}\` cannot be set: ${formula.message}.`,
      isWords
        ? noFormula
        : 'Correct the TeX; what there is stands at https://temml.org/docs/en/supported.html.',
    )
  }
}

const noFormula =
  'If it is no formula, write `\\$` for each dollar, or `math: false` in the front matter or in site.yaml; if it is one, put words into `\\text{…}`.'

/** Fences named `math`, and paragraphs that are nothing but `$$…$$`. */
function takeBlocks(tree: Root, source: string): void {
  visitNodes(tree, ['code', 'paragraph'], (node, index, parent) => {
    const inner: Nodes | undefined = node.type === 'code' ? node : soleChild(node.children)
    const isBlock =
      inner?.type === 'code'
        ? inner.lang?.toLowerCase() === 'math'
        : inner?.type === 'inlineMath' && writtenAs(inner, source).startsWith('$$')
    if (!isBlock || !parent || index === undefined || !inner || !('value' in inner)) return
    const block: Math = { type: 'math', value: inner.value, position: inner.position }
    Object.assign(parent.children, { [index]: block })
  })
}

function soleChild<Child>(children: readonly Child[]): Child | undefined {
  return children.length === 1 ? children[0] : undefined
}

function writtenAs({ position }: Math | InlineMath | Code, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset)
}

/** The line of a formula that is wrong, or the formula where it is one line; cut to what fits a message. */
function shown(tex: string, at: number): string {
  const start = tex.lastIndexOf('\n', at - 1) + 1
  const line = tex.slice(start).split('\n', 1)[0]?.trim() ?? ''
  return short(line)
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/**
 * Where in the file a character of a formula stands. Lines of a formula may begin with what a list or a quotation puts
 * before them, so the characters are counted off one after another.
 */
function placeWithin(node: Math | InlineMath, at: number, source: string): Placed {
  const begin = node.position?.start
  if (begin?.offset === undefined) return node
  const opening = /^(?:\$`|\$+|[`~]{3,}[^\n]*)/.exec(source.slice(begin.offset))?.[0].length ?? 0
  let offset = begin.offset + opening
  for (const character of node.value.slice(0, at)) {
    if (/\s/.test(character)) continue
    const next = source.indexOf(character, offset)
    if (next === -1) break
    offset = next + 1
  }
  if (/\S/.test(node.value.slice(at))) while (/\s/.test(source[offset] ?? '')) offset++
  const before = source.slice(begin.offset, offset)
  const newline = before.lastIndexOf('\n')
  const line = begin.line + before.split('\n').length - 1
  const column = newline === -1 ? begin.column + before.length : before.length - newline
  return { position: { start: { line, column } } }
}
