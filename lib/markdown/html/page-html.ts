import type { Element, Root as HtmlRoot } from 'hast'
import type { Code, Root } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { warnOfInlineCode } from './author-html.ts'
import { loadHighlighters, markUpCode } from '../code/code-blocks.ts'
import type { CompiledFile, CompiledMeta, CompileOptions } from '../../content/index/compiled-text.ts'
import { shiftHeadings, warnOfFirstLevel } from './first-level.ts'
import { settleFrames } from './frames.ts'
import { completeObjects } from './objects.ts'
import { tokens, visitElements } from './visit-elements.ts'
import { letScroll, letTablesScroll } from './scrollers.ts'
import { joinWideLines } from './wide-lines.ts'
import { mediaFiles } from '../media/media-files.ts'
import { showFiles } from '../media/show-files.ts'
import { labelFootnotes } from '../links/footnote-labels.ts'
import { assignIds, linkHeadings } from '../links/ids.ts'
import { keepTogether } from '../math/keep-together.ts'
import { resolveAddresses } from '../links/page-addresses.ts'
import { pageTree } from './page-tree.ts'
import { countWords, excerptOf, proseText } from '../prose.ts'
import { topTerms } from '../../terms.ts'
import type { Reporter } from '../reporter.ts'

/** A parsed text with what was learnt of it before it became HTML. */
export interface Prepared {
  tree: Root
  source: string
  hasHtml: boolean
  codes: Code[]
  /** What headings' ids are made of, by the headings' offsets. */
  headingTexts: ReadonlyMap<number, string>
  /** The focus entry that the text is, if it is one. */
  entry: string | undefined
  files: CompiledFile[]
}

const writer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze()

/** Makes the HTML of a page of a prepared text, and tells what is in it, and its ids. */
export async function pageHtml(
  prepared: Prepared,
  options: CompileOptions,
  report: Reporter,
): Promise<{ html: string; ids: ReadonlySet<string>; meta: Omit<CompiledMeta, 'problems'> }> {
  const { tree, source, hasHtml, codes, entry } = prepared
  const { messages } = options
  const highlighters = await loadHighlighters(codes)
  const page = pageTree(tree, source, hasHtml, options.untrusted ? report : undefined)
  if (hasHtml) warnOfInlineCode(page, report)
  joinWideLines(page)
  if (options.headings === 'shift') shiftHeadings(page)
  else warnOfFirstLevel(page, source, report)
  const prose = { excerpt: excerptOf(page), ...countWords(page), terms: topTerms(proseText(page)) }
  showFiles(page, options, report)
  const media = mediaFiles(page, options)
  settleFrames(page, options, report)
  labelFootnotes(page, messages, entry)
  const { headings, linkable, ids, anchors } = assignIds(page, prepared.headingTexts, entry, report)
  const { links, assets, pictures } = resolveAddresses(page, options, ids, entry, report)
  completeObjects(page, report)
  linkHeadings(linkable, messages.permalink)
  finish(page, options)
  keepTogether(page)
  markUpCode(page, codes, highlighters)
  return {
    html: writer.stringify(page),
    ids,
    meta: {
      ...prose,
      headings: headings.map(({ depth, id, text }) => ({ depth, id, text })),
      anchors,
      links: links.map((link) => ({ ...link, line: link.line + options.firstLine - 1 })),
      assets: [...assets],
      pictures: [...pictures].map(([file, path]) => ({ file, path })),
      media,
      elements: elementsIn(page),
    },
  }
}

/** The custom elements that the compiler makes. */
const ownElements = ['code-block', 'film-frame', 'foot-notes', 'heading-link']

function elementsIn(page: HtmlRoot): string[] {
  const found = new Set<string>()
  visitElements(page, ({ tagName }) => void (ownElements.includes(tagName) && found.add(tagName)))
  return ownElements.filter((name) => found.has(name))
}

/** Names boxes, and what scrolls, for those who do not see them, and takes out comments and marks that have served. */
function finish(page: HtmlRoot, { messages }: CompileOptions): void {
  let heading: string | undefined
  letTablesScroll(page)
  visitElements(page, (element, ancestors) => {
    const { tagName, properties } = element
    element.children = element.children.filter(({ type }) => type !== 'comment')
    letTablesScroll(element, ancestors)
    letScroll(element, ancestors)
    if (/^h[1-6]$/.test(tagName) && typeof properties.id === 'string') heading = properties.id
    if (tagName === 'li' && tokens(element).includes('task-list-item')) nameBox(element, messages)
    if (tagName === 'section' && properties.dataFootnotes !== undefined) {
      element.tagName = 'foot-notes'
      delete properties.dataFootnotes
    }
    if (
      tagName === 'div' &&
      tokens(element).some((name) => ['table', 'scroll', 'math', 'diagram'].includes(name)) &&
      properties.tabIndex === 0 &&
      heading !== undefined
    ) {
      properties.role = 'group'
      properties.ariaLabelledBy = [heading]
    }
  })
  page.children = page.children.filter(({ type }) => type !== 'comment')
}

function nameBox(item: Element, { task }: CompileOptions['messages']): void {
  const first = item.children.find((child) => child.type === 'element')
  const inner = first?.type === 'element' && first.tagName === 'p' ? first.children[0] : first
  if (inner?.type !== 'element' || inner.tagName !== 'input') return
  const { checked } = inner.properties
  inner.properties.ariaLabel = checked === undefined || checked === false ? task.open : task.done
}
