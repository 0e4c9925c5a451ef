import { mathFromMarkdown } from 'mdast-util-math'
import { math } from 'micromark-extension-math'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { knownHtml } from '../html/known-html.ts'
import { remarkPlugins } from '../plugins.ts'
import { dollarMath } from './dollar-math.ts'

/** Parses Markdown with formulas: `$…$` by the rule of `dollarMath`, `$$…$$` in text and as a block. */
export const mathParser = processorFor(false)
/** The same for a text with drawings or formulas in raw HTML. */
export const mathParserWithForeign = processorFor(true)

function processorFor(foreign: boolean) {
  return unified()
    .use(remarkParse)
    .use(remarkPlugins)
    .use(function formulas(this: Processor) {
      const data = this.data()
      data.micromarkExtensions = [
        ...(data.micromarkExtensions ?? []),
        { flow: math().flow },
        dollarMath(),
        knownHtml(foreign),
      ]
      data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown()]
    })
    .freeze()
}
