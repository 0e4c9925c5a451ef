import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { mayHoldForeign } from './html/known-elements.ts'
import { knownHtml } from './html/known-html.ts'
import { remarkPlugins } from './plugins.ts'
import { runOnText } from './run-plugins.ts'

const parser = processorFor(false)
const parserWithForeign = processorFor(true)

function processorFor(foreign: boolean) {
  return unified()
    .use(remarkParse)
    .use(remarkPlugins)
    .use(function elements(this: Processor) {
      const data = this.data()
      data.micromarkExtensions = [...(data.micromarkExtensions ?? []), knownHtml(foreign)]
    })
    .freeze()
}

/**
 * Parses CommonMark with GitHub's extensions, footnotes included, formulas excluded.
 *
 * @param body text with `\n` line endings.
 */
export function parseMarkdown(body: string): Root {
  return runOnText((mayHoldForeign(body) ? parserWithForeign : parser).parse(body))
}

/** Parses the same with formulas between dollars. What reads those is loaded only when there can be one. */
export async function parseWithMath(body: string): Promise<Root> {
  if (!mayHoldMath(body)) return parseMarkdown(body)
  const { mathParser, mathParserWithForeign } = await import('./math/math-parser.ts')
  return runOnText((mayHoldForeign(body) ? mathParserWithForeign : mathParser).parse(body))
}

/** Whether a formula may open and end somewhere; code counts too, so this says yes more often than there is one. */
function mayHoldMath(body: string): boolean {
  return /\$\$|(?<![A-Za-z0-9$])\$[^\s$]/.test(body) && /[^\s$]\$(?![A-Za-z0-9$])|\$\$/.test(body)
}
