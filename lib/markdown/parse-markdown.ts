import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/**
 * Parses CommonMark with GitHub's extensions, footnotes included.
 *
 * @param body text with `\n` line endings.
 */
export function parseMarkdown(body: string): Root {
  return parser.parse(body)
}
