import type { Root } from 'mdast'
import { visitNodes } from './nodes.ts'
import { pageAddressOfFile } from '../content/addresses/file-address.ts'
import { tooDeep, tooManyBrackets } from './bounds.ts'
import { markCallouts } from './callouts.ts'
import type { Compiled, CompileOptions } from '../content/index/compiled-text.ts'
import { drawDiagrams } from './diagrams/diagrams.ts'
import { emptyMeta } from '../content/index/empty-meta.ts'
import { feedHtml } from './feed/feed-html.ts'
import { readFences } from './code/fences.ts'
import { checkFences } from './code/unfinished-fences.ts'
import { definitionsIn, markFigures } from './html/figures.ts'
import { numberFootnotes } from './links/footnotes.ts'
import { warnOfUnusedDefinitions } from './links/unused-definitions.ts'
import { takeGivenIds } from './links/given-ids.ts'
import { kindOfFile } from './media/file-kinds.ts'
import { warnOfName } from './media/show-files.ts'
import { setFormulas } from './math/formulas.ts'
import { headingTexts } from './links/heading-texts.ts'
import { warnOfAlt } from './links/page-addresses.ts'
import { pageHtml, type Prepared } from './html/page-html.ts'
import { parseMarkdown, parseWithMath } from './parse-markdown.ts'
import { settleRawHtml } from './html/raw-html.ts'
import { warnOfLeftovers } from './leftovers/leftovers.ts'
import { reporter, type Reporter } from './reporter.ts'
import { smartenPunctuation } from './smart-punctuation.ts'
import { checkTables } from './tables.ts'
import { deadenScripts } from './links/script-links.ts'

/**
 * Compiles a Markdown text for its page and for feeds. Reads and writes nothing; the same text and options give the same
 * result.
 *
 * @param body the text without its front matter.
 * @returns never rejects because of what an author wrote: that is told by `meta.problems`, and where there are errors the
 * HTML is as good as it can be.
 */
export async function compileMarkdown(body: string, options: CompileOptions): Promise<Compiled> {
  const report = reporter(options.file, options.firstLine)
  try {
    const prepared = await prepare(body, options, report)
    if (prepared === undefined) return nothing(report)
    const { html, ids, meta } = await pageHtml(prepared, options, report)
    const feed = feedHtml(prepared.tree, options, ids, prepared.entry)
    return {
      html,
      feedHtml: feed.html,
      files: [...prepared.files, ...feed.files],
      meta: { ...meta, problems: report.problems() },
    }
  } catch (error) {
    if (!isStackOverflow(error)) throw error
    const start = { position: { start: { line: 1, column: 1 } } }
    report.error(start, 'The text is nested too deeply.', 'Look for a long run of `>`, `-` or HTML tags.')
    return nothing(report)
  }
}

function nothing(report: Reporter): Compiled {
  return { html: '', feedHtml: '', files: [], meta: { ...emptyMeta(), problems: report.problems() } }
}

/** The libraries walk trees by recursion. */
function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack')
}

/**
 * Parses a text and does to it what its page and its feed entry have in common.
 *
 * @returns undefined where it cannot be gone through.
 */
async function prepare(
  body: string,
  options: CompileOptions,
  report: Reporter,
): Promise<Prepared | undefined> {
  const source = body.replace(/\r\n?/g, '\n')
  const tree = options.math === false ? parseMarkdown(source) : await parseWithMath(source)
  const excess = tooDeep(tree) ?? tooManyBrackets(tree, source)
  if (excess) {
    report.error(excess.at, excess.message, excess.fix)
    return undefined
  }
  checkFences(tree, source, report)
  checkTables(tree, report)
  const { hasHtml, odd } = settleRawHtml(tree, source, report)
  warnOfLeftovers(tree, source, odd, report)
  numberFootnotes(tree, source, report)
  warnOfUnusedDefinitions(tree, report)
  deadenScripts(tree, report)
  markCallouts(tree, options.messages.callout, report)
  await setFormulas(tree, source, report)
  const entry = pageAddressOfFile(options.file)?.fragment
  const files = await drawDiagrams(tree, { path: options.path, entry }, report, (line) =>
    options.drawing?.(line === undefined ? undefined : line + options.firstLine - 1),
  )
  const codes = readFences(tree, report)
  takeGivenIds(tree, source, entry, report)
  const texts = headingTexts(tree)
  checkPictures(tree, report)
  markFigures(tree)
  if (options.smartPunctuation) smartenPunctuation(tree, options.language, source)
  return { tree, source, hasHtml, codes, headingTexts: texts, entry, files }
}

function checkPictures(tree: Root, report: Reporter): void {
  const definitions = definitionsIn(tree)
  visitNodes(tree, ['image', 'imageReference'], (node) => {
    if (node.alt) return
    const kind = kindOfFile((node.type === 'image' ? node : definitions.get(node.identifier))?.url ?? '')
    if (kind === 'picture') warnOfAlt(node, report)
    // A file is named by its own name.
    else if (kind !== 'file') warnOfName(node, kind, report)
  })
}
