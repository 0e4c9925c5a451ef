import type { PluggableList } from 'unified'
import { authorsMarkdown } from './parse/authors-markdown.ts'

/**
 * What Markdown can do here beyond CommonMark and formulas: remark plugins, in order. Whatever reads Markdown takes its
 * syntax from here; what a plugin does to the tree is done once a text is parsed, before all that is ours.
 */
export const remarkPlugins: PluggableList = [authorsMarkdown]

/** What is done to the elements of every text, for its page and for feeds alike: rehype plugins, in order. */
export const rehypePlugins: PluggableList = []
