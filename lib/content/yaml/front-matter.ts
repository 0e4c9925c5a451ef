import matter from 'gray-matter'
import type { Problem } from '../../problems.ts'
import { firstInvisible, withoutInvisible } from './invisible.ts'
import { readYaml, shorten, type YamlData } from './read-yaml.ts'
import { singleQuoted } from './quoted.ts'

export interface SplitFile {
  /** Absent where the file has no front matter and needs none. */
  data?: YamlData
  body: string
  firstLine: number
}

/** How front matter for the kind of file looks; lines without the fences. */
export type Example = (title: string) => string[]

/**
 * Splits a Markdown file into its front matter, read as YAML, and its body.
 *
 * @param text has LF at the ends of lines.
 * @param example is shown where front matter is missing; without one, none is needed.
 */
export function splitFrontMatter(
  file: string,
  text: string,
  example: Example | undefined,
): { split?: SplitFile; problems: Problem[] } {
  const fence = findFences(text)
  if (fence.kind === 'none' && example === undefined)
    return { split: { body: text, firstLine: 1 }, problems: [] }
  if (fence.kind !== 'found') return { problems: [explainFences(file, text, fence, example)] }

  let read: ReturnType<typeof readYaml> = {
    data: { value: {}, fields: new Map(), lines: text.split('\n') },
    problems: [],
  }
  const yaml = (block: string) => {
    read = readYaml(file, block)
    return {}
  }
  // Options always: without them gray-matter caches by text, and answers a second time what it did not read.
  const { content } = matter(text, { language: 'yaml', engines: { yaml, javascript: refuse, json: refuse } })
  if (read.data === undefined) return { problems: read.problems }
  const firstLine = text.slice(0, text.length - content.length).split('\n').length
  return { split: { data: read.data, body: content, firstLine }, problems: read.problems }
}

function refuse(): never {
  throw new TypeError('front matter in a language other than YAML is refused before it is read')
}

type Fences =
  | { kind: 'found' }
  | { kind: 'none' }
  | { kind: 'late'; line: number }
  | { kind: 'language'; language: string }
  | { kind: 'open' }
  | { kind: 'invisible'; line: number; column: number; what: string; within: string }
  | { kind: 'longer'; line: number; written: string }

/** What gray-matter would take for the front matter, and whether an author would agree. */
function findFences(text: string): Fences {
  const lines = text.split('\n')
  const [first = ''] = lines
  if (first.startsWith('+++')) return { kind: 'language', language: 'toml' }
  const begin = lines.findIndex((line) => withoutInvisible(line) !== '')
  const unseen = invisibleAt(lines, 0, begin)
  if (unseen) return unseen
  if (!first.startsWith('---') || first.startsWith('----')) {
    const start = lines.findIndex((line) => line.trim() !== '')
    return start > 0 && lines[start]?.trimEnd() === '---'
      ? { kind: 'late', line: start + 1 }
      : { kind: 'none' }
  }
  const language = first.slice(3).trim()
  if (!/^(?:ya?ml)?$/i.test(language)) return { kind: 'language', language }
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
  if (close === -1) {
    const meant = lines.findIndex((line, index) => index > 0 && withoutInvisible(line) === '---')
    return invisibleAt(lines, meant, meant) ?? { kind: 'open' }
  }
  const written = (lines[close] ?? '').trimEnd()
  const unseenEnd = written === '---' ? undefined : invisibleAt(lines, close, close)
  if (unseenEnd) return unseenEnd
  return written === '---' ? { kind: 'found' } : { kind: 'longer', line: close + 1, written }
}

/** Looks for what can't be seen in lines of which the last is meant to be `---`. */
function invisibleAt(lines: readonly string[], from: number, to: number): Fences | undefined {
  const fence = lines[to] ?? ''
  if (!/^---(?:ya?ml)?$/i.test(withoutInvisible(fence))) return undefined
  for (let at = from; at <= to; at += 1) {
    // After the hyphens, spaces are fine.
    const line = (lines[at] ?? '').replace(/[ \t]+$/, '')
    const found = firstInvisible(line)
    if (!found || /^--- +ya?ml$/i.test(line)) continue
    const within = at < to ? 'above' : found.index < fence.indexOf('-') ? 'before' : 'in the line'
    return { kind: 'invisible', line: at + 1, column: found.index + 1, what: found.what, within }
  }
  return undefined
}

function explainFences(
  file: string,
  text: string,
  fence: Exclude<Fences, { kind: 'found' }>,
  example?: Example,
): Problem {
  const say = (line: number, message: string, fix: string, column = 1): Problem => {
    return { severity: 'error', file, line, column, message, fix }
  }
  switch (fence.kind) {
    case 'none': {
      const lines = ['---', ...(example?.(headingOf(text) ?? 'A title') ?? []), '---']
      return say(1, 'The front matter is missing.', `Begin the file with:\n${lines.join('\n')}`)
    }
    case 'late':
      return say(
        fence.line,
        'The front matter begins late.',
        'Take out what stands above `---`: it must be the first line.',
      )
    case 'language': {
      const message = `The front matter is marked as \`${fence.language}\`; only YAML is read, and nothing in it is ever run.`
      return say(1, message, 'Write it as YAML between two lines of `---`.')
    }
    case 'invisible': {
      const message = `There is ${fence.what} ${fence.within} \`---\`.`
      const fix =
        fence.within === 'above'
          ? 'Delete the lines above `---`: it must be the first line.'
          : 'Delete the whole line, and type the three hyphens anew.'
      return say(fence.line, message, fix, fence.column)
    }
    case 'open':
      return say(1, 'The front matter has no end.', 'Put a line `---` between it and the text.')
    case 'longer': {
      const message = `The front matter should end with a line \`---\`, but the line is \`${fence.written}\`.`
      return say(fence.line, message, 'Write three hyphens and nothing else.')
    }
  }
}

function headingOf(text: string): string | undefined {
  const line = text.split('\n').find((each) => /^# +\S/.test(each)) ?? ''
  const title = shorten(line.slice(1)).replace(/ #+$/, '')
  if (title === '') return undefined
  return /^[\w(][^:#]*$/.test(title) && !/^(?:true|false|null|[\d.]+)$/i.test(title)
    ? title
    : singleQuoted(title)
}
