import type { Root as HtmlRoot } from 'hast'
import type { Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visitNodes } from '../nodes.ts'
import { runOnElements } from '../run-plugins.ts'
import { pageHandlers } from './handlers.ts'
import { replaceIllegal } from './legal-characters.ts'
import { restoreSigns } from './stand-in.ts'
import type { Reporter } from '../reporter.ts'
import { marksFor } from './strangers-html.ts'

const toHtml = unified()
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', handlers: pageHandlers })
  .freeze()
const parseRaw = unified().use(rehypeRaw).freeze()

/**
 * Turns a prepared text into the elements of its page. Every element keeps the place of what it was made of.
 *
 * @param source the body that the tree was parsed from.
 * @param hasHtml whether there is raw HTML in the tree; without, there is nothing to parse again.
 * @param strangers where raw HTML may be a stranger's, what takes it apart and tells of it.
 */
export function pageTree(tree: Root, source: string, hasHtml: boolean, strangers?: Reporter): HtmlRoot {
  const html = toHtml.runSync(tree)
  if (!hasHtml && !hasLinkInLink(tree)) return runOnElements(html)
  const marks = strangers && marksFor(source)
  marks?.set(html)
  const parsed = parseRaw.runSync(html, source)
  restoreSigns(parsed)
  replaceIllegal(parsed)
  if (marks && strangers) marks.sanitize(parsed, strangers)
  return runOnElements(parsed)
}

/** A footnote's mark in a link's text is a link in a link, which HTML cannot have; the parser takes them apart. */
function hasLinkInLink(tree: Root): boolean {
  let found = false
  visitNodes(tree, ['link', 'linkReference'], (link) => {
    visitNodes(link, 'footnoteReference', () => void (found = true))
  })
  return found
}
