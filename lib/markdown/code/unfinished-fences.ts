import type { Html, Nodes, Root } from 'mdast'
import type { Reporter } from '../reporter.ts'

/** Raw HTML in which a line of backticks is text like any other. */
const verbatim = /^\s*<(?:pre|script|style|textarea|!--)/i
const containers: readonly string[] = ['blockquote', 'listItem', 'footnoteDefinition']

/**
 * Tells of fences that nothing closes: at the end of the text an error, for all after it has become code; at the end of
 * the quotation or list item around it a warning. Tells too of fences within raw HTML, which are no fences.
 *
 * @param source the body that the tree was parsed from.
 */
export function checkFences(tree: Root, source: string, report: Reporter): void {
  let inHtml = false
  const walk = (node: Nodes, around: readonly string[]): void => {
    if (node.type === 'html') inHtml = warnOfFence(node, report) || inHtml
    if (node.type === 'code') {
      const written = source.slice(node.position?.start.offset, node.position?.end.offset)
      const fence = /^(?:`{3,}|~{3,})/.exec(written)?.[0]
      if (fence === undefined || isClosed(written, fence, around.includes('blockquote'))) return
      const code = `The code that \` ${written.split('\n', 1)[0]?.trim()} \` begins`
      const fix = `End it with a line that is \` ${fence} \`.`
      if (around.length > 0)
        report.warn(node, `${code} does not end before the quotation or list item around it does.`, fix)
      else
        report.error(
          node,
          `${code} does not end, and takes the rest of the text with it.`,
          inHtml
            ? `If it is to end code, put an empty line before the fence within the HTML above. ${fix}`
            : fix,
        )
      return
    }
    if (!('children' in node)) return
    const inner = containers.includes(node.type) ? [...around, node.type] : around
    for (const child of node.children) walk(child, inner)
  }
  walk(tree, [])
}

function isClosed(written: string, fence: string, quoted: boolean): boolean {
  const lines = written.trimEnd().split('\n')
  const last = lines.length > 1 ? (lines.at(-1) ?? '') : ''
  const bare = (quoted ? last.replace(/^[\s>]+/, '') : last).trim()
  return bare.length >= fence.length && bare === (fence[0] ?? '').repeat(bare.length)
}

function warnOfFence(node: Html, report: Reporter): boolean {
  if (verbatim.test(node.value)) return false
  const { line = 1 } = node.position?.start ?? {}
  for (const [at, text] of node.value.split('\n').entries()) {
    const fence = /^([^\S\n]*)(?:`{3,}|~{3,})/.exec(text)
    if (!fence) continue
    report.warn(
      { position: { start: { line: line + at, column: (fence[1] ?? '').length + 1 } } },
      `The fence \` ${text.trim()} \` stands within HTML, where Markdown is not read, so it begins no code.`,
      'Put an empty line before it, and one after the end of the code.',
    )
    return true
  }
  return false
}
