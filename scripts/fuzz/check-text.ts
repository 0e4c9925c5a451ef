import { XMLValidator } from 'fast-xml-parser'
import { fromHtml } from 'hast-util-from-html'
import { parseContentFile } from '../../lib/content/parse-file.ts'
import type { CompileOptions } from '../../lib/content/index/compiled-text.ts'
import { takeBatchApart } from '../../lib/engine/render/take-batch-apart.ts'
import { compileMarkdown } from '../../lib/markdown/compile.ts'
import { visitElements } from '../../lib/markdown/html/visit-elements.ts'
import { messagesFor } from '../../lib/messages/messages-for.ts'
import { sitePath } from '../../lib/paths.ts'
import { hasErrors } from '../../lib/problems.ts'

/** Milliseconds of the processor that no text of a few kilobytes takes. */
const longest = 3000

const options: CompileOptions = {
  file: 'posts/a.md',
  firstLine: 1,
  path: sitePath('/posts/a/'),
  address: { origin: 'https://example.com', basePath: '' },
  smartPunctuation: true,
  language: 'en',
  messages: messagesFor('en').markdown,
  asset: () => undefined,
}

/**
 * Compiles a text and looks at what was made of it.
 *
 * @throws Error that says what is wrong.
 */
export async function checkText(body: string): Promise<void> {
  const start = process.cpuUsage()
  const { html, feedHtml, files, meta } = await compileMarkdown(body, options)
  const spent = process.cpuUsage(start).user / 1000
  if (spent > longest) throw new Error(`it takes ${Math.round(spent)} ms of the processor`)
  for (const { line = 0, message } of meta.problems)
    if (line < 1 || message === '') throw new Error(`a problem has no place: ${message}`)
  if (hasErrors(meta.problems)) return
  refuseMistakes('page', html)
  refuseMistakes('feed', feedHtml)
  refuseScripts(feedHtml)
  for (const { path, content } of files) {
    const valid = XMLValidator.validate(content)
    if (valid !== true) throw new Error(`${path} is no XML: ${valid.err.msg}`)
  }
}

/** @throws Error when a page or a feed has a mistake of HTML's syntax in it. */
export function refuseMistakes(where: string, html: string): void {
  const mistakes: string[] = []
  fromHtml(`<!doctype html><html><head><title>t</title></head><body>${html}</body></html>`, {
    onerror: ({ ruleId, line, column }) => void mistakes.push(`${ruleId ?? ''} at ${line}:${column}`),
  })
  if (mistakes.length > 0) throw new Error(`HTML of the ${where}: ${mistakes.slice(0, 3).join(', ')}`)
}

/** @throws Error when a feed holds what could run in a reader. */
export function refuseScripts(html: string): void {
  visitElements(fromHtml(html, { fragment: true }), ({ tagName, properties }) => {
    if (['script', 'style', 'object', 'embed', 'base', 'form'].includes(tagName))
      throw new Error(`the feed has <${tagName}>`)
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || name === 'srcDoc') throw new Error(`the feed has ${name}`)
      if (
        ['href', 'src', 'action'].includes(name) &&
        /^\s*(?:javascript|vbscript|data:text)/i.test(String(value))
      )
        throw new Error(`the feed leads to ${String(value)}`)
    }
  })
}

/** @throws whatever parsing a file throws, which never should. */
export function checkFile(text: string): void {
  for (const file of ['posts/a.md', 'pages/a.md', 'site.yaml', 'tags.yaml']) {
    const { problems, parsed } = parseContentFile({ file, bytes: Buffer.from(text) })
    if (!parsed && problems.length === 0) throw new Error(`nothing is said of ${file}`)
  }
}

/** @throws Error when a batch is taken apart into what nobody has rendered, or in a way that was not meant. */
export function checkBatch(html: string): void {
  try {
    takeBatchApart(html)
  } catch (error) {
    if (!(error instanceof Error) || error.constructor !== Error) throw error
  }
}
