import { isScalar, visit, type Document } from 'yaml'
import type { Position } from '../parsed-file.ts'
import { cutValues } from './cut-values.ts'
import { singleQuoted } from './quoted.ts'

interface YamlError {
  /** A code of the `yaml` package, or ALIAS. */
  code: string
  message: string
  at: Position
  lines: readonly string[]
  document: Document
  toPosition: (offset: number) => Position
}

interface Explanation {
  position: Position
  message: string
  fix: string
}

const keyAndValue = /^(\s*(?:- +)*[^\s:#'"[{-][^:]*:\s+)(\S.*)$/

/** Says in an author's words what is wrong with a YAML text, and what to write. */
export function explainYamlError(error: YamlError): Explanation {
  const { code, at, lines } = error
  const line = lines[at.line - 1] ?? ''
  const [, , value = ''] = keyAndValue.exec(line) ?? []
  const reserved = /^(?:[*&!%@`|>]|-(?= ))/.exec(value)?.[0]
  const quote = /^['"]/.exec(value)?.[0]
  const say = (message: string, fix: string, position = at): Explanation => ({ position, message, fix })
  const quoted = quotedLine(line)

  if (code === 'DUPLICATE_KEY') {
    const key = keyOf(line.slice(at.column - 1))
    return say(`\`${key}\` is given twice.`, 'Keep one of the two.')
  }
  if (code === 'TAB_AS_INDENT') return say('A tab is used for indentation.', 'Use spaces.')
  if (code === 'MULTIPLE_DOCS') return say('A line `---` begins a second document.', 'Take the line out.')
  if (code === 'BAD_DQ_ESCAPE') {
    const escape = line.slice(at.column - 1, at.column + 1)
    return say(
      `\`${escape}\` means nothing in double quotes.`,
      `Write \`\\${escape}\`, or use single quotes.`,
    )
  }
  if (code === 'MISSING_CHAR' && /quote/.test(error.message)) {
    return say('A quotation mark is not closed.', 'Close it where the value ends.', openQuote(error))
  }
  const cut = isOpenFlow(error) ? commentBefore(error) : undefined
  if (cut) return cut
  if (code === 'BAD_INDENT' && /end with/.test(error.message)) {
    const close = error.message.at(-1) ?? ''
    return say(
      `A bracket is not closed: \`${close}\` is missing.`,
      `Write \`${close}\` where the list or group ends.`,
    )
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' && /^\s*(?:- +)*[\w-]+:\S/.test(line)) {
    return say(`A space is missing after the colon in \`${line.trim()}\`.`, `Write \`${spacedLine(line)}\`.`)
  }
  if (code === 'ALIAS' && !/^\*[^\s*]+[\s*]+\S/.test(value)) {
    return say(
      'YAML aliases are not supported here.',
      'Write the value out, or put it in quotes if it is plain text.',
    )
  }
  if (reserved !== undefined && quoted !== undefined) {
    const what = reserved === '`' ? 'a backtick' : `\`${reserved}\``
    return say(`A value that begins with ${what} must be in quotes.`, `Write \`${quoted}\`.`)
  }
  if (quote !== undefined && quoted !== undefined) {
    return say(
      'There is more text after the closing quotation mark.',
      `Put the whole value in quotes: \`${quoted}\`.`,
    )
  }
  if (code === 'UNEXPECTED_TOKEN' && /^[[{]/.test(value) && /at node end/.test(error.message)) {
    return say(
      'There is more text after the closing bracket.',
      `Put the whole value in quotes: \`${quoted}\`.`,
    )
  }
  if (code === 'NON_STRING_KEY' && quoted !== undefined) {
    return say('A value that begins with a bracket must be in quotes.', `Write \`${quoted}\`.`)
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && value.includes(': ') && quoted !== undefined) {
    return say('A value with a colon and a space in it must be in quotes.', `Write \`${quoted}\`.`)
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const below = (lines[at.line] ?? '').trim()
    return say('The line below is indented more than this one.', `Take the spaces before \`${below}\` out.`)
  }
  if (code === 'MISSING_CHAR' && /map values/.test(error.message)) {
    return say(
      `There is no colon after \`${line.trim()}\`.`,
      'Write `name: value`, or indent the line if it continues the one above.',
    )
  }
  const above = commentAbove(error)
  if (above) return above
  const detail = error.message.charAt(0).toLowerCase() + error.message.slice(1)
  return say(
    `This is not valid YAML: ${detail}.`,
    quoted === undefined
      ? 'Write one `name: value` a line.'
      : `If the value is plain text, put it in quotes: \`${quoted}\`.`,
  )
}

/** @returns a line `name:value` with the space that YAML needs. */
export function spacedLine(line: string): string {
  return line.trim().replace(/:(?=\S)/, ': ')
}

/** @returns the line with its value in quotes, or undefined where it is not a line of a name and a value. */
function quotedLine(line: string): string | undefined {
  const [, key, value] = keyAndValue.exec(line) ?? []
  if (key === undefined || value === undefined || value.length > 200) return undefined
  const bare = value.trimEnd().replace(/^(['"])(.*)\1$/, '$2')
  return `${key.trimStart()}${singleQuoted(bare)}`
}

function keyOf(text: string): string {
  return text.slice(0, Math.max(text.indexOf(':'), 0)) || text.trim()
}

/** Text cannot go on in the line below a comment. */
function commentAbove({ lines, at, toPosition }: YamlError): Explanation | undefined {
  const cuts = cutValues(lines.join('\n')).map((cut) => ({ ...cut, position: toPosition(cut.offset) }))
  return cuts.find(({ position }) => position.line === at.line - 1 || position.line === at.line)
}

function isOpenFlow({ code, message }: YamlError): boolean {
  return (code === 'BAD_INDENT' || code === 'MISSING_CHAR') && /end with/.test(message)
}

/** A comment takes the closing bracket with it; the reader misses that somewhere below. */
function commentBefore({ lines, at, toPosition }: YamlError): Explanation | undefined {
  const cuts = cutValues(lines.join('\n'))
    .filter(({ bracket }) => bracket !== undefined)
    .map((cut) => ({ ...cut, position: toPosition(cut.offset) }))
    .filter(({ position }) => position.line <= at.line)
  const open = cuts.filter(({ bracket }) => bracket === cuts.at(-1)?.bracket)
  return open.find(({ likely }) => likely) ?? open[0]
}

/** The reader notices a missing quotation mark at the end of the text; the author looks for its beginning. */
function openQuote(error: YamlError): Position {
  let start: number | undefined
  visit(error.document, {
    Scalar(_, node) {
      if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'))
        start = node.range?.[0] ?? start
    },
  })
  return start === undefined ? error.at : error.toPosition(start)
}
