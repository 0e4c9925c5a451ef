import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough/parseOnly'
import remarkGfm from 'remark-gfm'
import type { Preset, Processor } from 'unified'
import { bareAddresses, cutAddresses } from './bare-addresses.ts'
import { boundedBrackets } from './bounded-brackets.ts'
import { boundedContainers } from './bounded-containers.ts'
import { linearMarks } from './linear-marks.ts'
import { localUnderlines } from './local-underlines.ts'
import { mergedData } from './merged-data.ts'

/** One tilde is a tilde: `5~7`, `~/.config`. */
const struck = { singleTilde: false }

/**
 * GitHub's Markdown as authors of any language mean it: emphasis ends beside full-width punctuation, and so do bare
 * addresses; two tildes strike out, one does not.
 */
export const authorsMarkdown: Preset = {
  plugins: [
    [remarkGfm, struck],
    remarkCjkFriendly,
    [remarkCjkStrikethrough, struck],
    function amendments(this: Processor) {
      const data = this.data()
      const syntax = data.micromarkExtensions ?? []
      data.micromarkExtensions = [
        ...syntax,
        bareAddresses(),
        boundedContainers(),
        linearMarks(syntax),
        boundedBrackets(syntax),
        localUnderlines(),
        mergedData(),
      ]
      data.fromMarkdownExtensions = [
        ...(data.fromMarkdownExtensions ?? []),
        { transforms: [(tree) => cutAddresses(tree)] },
      ]
    },
  ],
}
