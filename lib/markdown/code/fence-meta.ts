import { nearest } from '../../nearest.ts'

/** What stands after the language of a code fence. */
export interface FenceMeta {
  title?: string
  /** 1-based numbers of the lines to highlight. */
  highlighted: number[]
  /** The first line's number, where lines are numbered. */
  firstNumber?: number
  wrap: boolean
}

/** Something in a fence that means nothing. */
export interface FenceMistake {
  message: string
  fix: string
}

const known = ['title', 'showLineNumbers', 'wrap']
const part = /\s*(?:\{([^}]*)\}|([^\s={]+)(?:=("[^"]*"|'[^']*'|\S*)|\{([^}]*)\})?|(\S+))/y
const allowed = 'After the language can stand `title="…"`, `{1,3-5}`, `showLineNumbers` and `wrap`.'

/**
 * Reads a fence's meta: `title="slug.ts" {1,3-5} showLineNumbers{5} wrap`. A number after `showLineNumbers`, in braces or
 * after `=`, is that of the first line.
 *
 * @param lines how many lines of code there are.
 */
export function parseFenceMeta(meta: string, lines: number): { meta: FenceMeta; mistakes: FenceMistake[] } {
  const result: FenceMeta = { highlighted: [], wrap: false }
  const mistakes: FenceMistake[] = []
  part.lastIndex = 0
  for (let match = part.exec(meta); match; match = part.exec(meta)) {
    const [whole, ranges, name, value, braces, other] = match
    const number = braces ?? value
    if (ranges !== undefined) {
      readRanges(ranges, lines, result.highlighted, mistakes)
    } else if (name === 'title' && value && !/^(["'])\1$/.test(value)) {
      result.title = value.replace(/^(["'])(.*)\1$/, '$2')
    } else if (name === 'wrap' && number === undefined) {
      result.wrap = true
    } else if (name === 'showLineNumbers' && (number === undefined || /^\d{1,7}$/.test(number))) {
      result.firstNumber = number === undefined ? 1 : Number(number)
    } else {
      mistakes.push(unknownPart(whole.trim(), name ?? other ?? ''))
    }
  }
  return { meta: result, mistakes }
}

function readRanges(written: string, lines: number, into: number[], mistakes: FenceMistake[]): void {
  /** By the first line of a range, its last: ranges that begin at one line are one. */
  const ranges = new Map<number, number>()
  let beyond: number | undefined
  let odd: string | undefined
  for (const range of written.split(',').map((it) => it.trim())) {
    const [matched, first, last = first] = /^(\d{1,9})(?:\s*-\s*(\d{1,9}))?$/.exec(range) ?? []
    const from = Number(first)
    const to = Number(last)
    if (matched === undefined || from < 1 || to < from) {
      odd ??= range
      continue
    }
    if (to > lines) beyond ??= to
    if (from <= lines) ranges.set(from, Math.max(ranges.get(from) ?? 0, Math.min(to, lines)))
  }
  if (odd !== undefined) {
    const fix = 'Lines are numbers from 1 up and ranges of them, with commas between: `{1,3-5}`.'
    mistakes.push({ message: `\`${short(odd)}\` in \`{${short(written)}}\` names no lines.`, fix })
  }
  if (beyond !== undefined) {
    const message = `\`{${short(written)}}\` names line ${beyond}, but the code has ${lines === 1 ? 'one line' : `${lines} lines`}.`
    mistakes.push({ message, fix: 'Count the lines of the code from 1, without the fence.' })
  }
  let reached = 0
  for (const [from, to] of [...ranges].toSorted(([a], [b]) => a - b)) {
    for (let line = Math.max(from, reached + 1); line <= to; line++) into.push(line)
    reached = Math.max(reached, to)
  }
}

function short(written: string): string {
  return written.length > 60 ? `${written.slice(0, 59)}…` : written
}

function unknownPart(written: string, name: string): FenceMistake {
  const likely = nearest(name, known)
  const message = `\`${short(written)}\` after the language of a code fence means nothing here.`
  if (likely === undefined) return { message, fix: allowed }
  if (likely === 'title') return { message, fix: 'Write `title="…"`.' }
  if (likely === name)
    return {
      message,
      fix: `Write \`${likely}\`${likely === 'wrap' ? '' : ', or `showLineNumbers{5}` to begin at 5'}.`,
    }
  return { message, fix: `Write \`${likely}\`.` }
}
