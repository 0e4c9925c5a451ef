import type { Code, Root } from 'mdast'
import { visitNodes } from '../nodes.ts'
import { readCodeMarks, type LineMark } from './code-marks.ts'
import { parseFenceMeta } from './fence-meta.ts'
import { tooLongToHighlight } from './highlight-bounds.ts'
import { grammarOf, nearestLanguage } from './languages.ts'
import type { Reporter } from '../reporter.ts'

/** A block of code, as its author asked for it to be shown. */
export interface Fence {
  code: string
  /** As written: `ts`. */
  language?: string
  /** highlight.js's module for it; absent where the code is shown plain. */
  grammar?: string
  title?: string
  marks: ReadonlyMap<number, ReadonlySet<LineMark>>
  firstNumber?: number
  wrap: boolean
}

/**
 * Reads what stands after the fences of the code in a tree, and what comments in it mark. Each code node then holds its
 * own fence as data, and the code without those comments.
 */
export function readFences(tree: Root, report: Reporter): Code[] {
  const found: Code[] = []
  const unknownLanguages = new Map<string, Code[]>()
  visitNodes(tree, 'code', (node) => {
    const { language, meta: written } = splitInfo(node)
    const { code, marks, unknown } = readCodeMarks(node.value)
    const { meta, mistakes } = parseFenceMeta(written, code.split('\n').length)
    for (const { message, fix } of mistakes) report.warn(node, message, fix)
    for (const mark of unknown) {
      report.warn(
        node,
        `\`${mark}\` marks nothing, and stays in the code.`,
        'The marks are `[!code ++]`, `[!code --]` and `[!code highlight]`.',
      )
    }
    for (const line of meta.highlighted) marks.set(line, (marks.get(line) ?? new Set()).add('marked'))
    const grammar = language === undefined ? undefined : grammarOf(language)
    if (language !== undefined && grammar === undefined)
      unknownLanguages.set(language, [...(unknownLanguages.get(language) ?? []), node])
    const isHighlit = grammar !== undefined && grammar !== 'plaintext'
    const excess = isHighlit ? tooLongToHighlight(code) : undefined
    if (excess) report.warn(node, excess.message, excess.fix)
    const fence: Fence = {
      code,
      ...(language !== undefined && { language }),
      ...(isHighlit && !excess && { grammar }),
      ...(meta.title !== undefined && { title: meta.title }),
      ...(meta.firstNumber !== undefined && { firstNumber: meta.firstNumber }),
      marks,
      wrap: meta.wrap,
    }
    node.value = code
    node.lang = language ?? null
    node.data = { ...node.data, fence }
    found.push(node)
  })
  for (const [language, nodes] of unknownLanguages) warnOfLanguage(language, nodes, report)
  return found
}

/** The language may be left out, or stand right before the braces: `{1,3}`, `title="x"`, `ts{1,3}`. */
function splitInfo({ lang, meta }: Code): { language?: string; meta: string } {
  const rest = meta ?? ''
  if (!lang) return { meta: rest }
  const [, language = '', attached = ''] = /^([^{=]*)(\{.*)?$/s.exec(lang) ?? [lang, '', lang]
  const whole = `${attached} ${rest}`.trim()
  return language === '' ? { meta: whole } : { language, meta: whole }
}

function warnOfLanguage(language: string, [first, ...others]: readonly Code[], report: Reporter): void {
  if (!first) return
  const likely = nearestLanguage(language)
  const more = others.length === 0 ? '' : ` There are ${others.length + 1} blocks of it in the file.`
  report.warn(
    first,
    `\`${language}\` is no language that can be highlighted, so the code is shown plain.${more}`,
    `Write ${likely === undefined ? '' : `\`${likely}\`, or `}\`text\` for code that has no language.`,
    `language ${language}`,
  )
}
