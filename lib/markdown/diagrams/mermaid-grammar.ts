import type { Line, LineReader } from './mermaid-line.ts'

const plain: Line = { kind: 'plain' }
const link: Line = { kind: 'plain', links: 1 }
const open: Line = { kind: 'open' }
const close: Line = { kind: 'close' }
const unknown: Line = { kind: 'unknown' }

export const sequenceLine: LineReader = (line, around) => {
  const within = around.at(-1)?.split(' ', 1)[0]
  if (/^(?:participant|actor)\s+[^\s:,@{}]+(?:\s+as\s+\S.*)?$/.test(line)) return plain
  if (
    /^note\s+(?:(?:left of|right of)\s+[^\s:,]+|over\s+[^\s:,]+(?:\s*,\s*[^\s:,]+)?)\s*:\s*\S.*$/i.test(line)
  )
    return plain
  if (/^(?:loop|alt|opt|par|critical|break)(?:\s.*)?$/.test(line)) return open
  if (/^else(?:\s.*)?$/.test(line)) return within === 'alt' ? plain : unknown
  if (/^and(?:\s.*)?$/.test(line)) return within === 'par' ? plain : unknown
  if (line === 'end') return close
  if (
    /^[^\s:,+>-]+(?:-[^\s:,+>-]+)*\s*(?:-->>|->>|--\)|-\))\s*[+-]?\s*[^\s:,+>-]+(?:-[^\s:,+>-]+)*\s*:\s*\S.*$/.test(
      line,
    )
  )
    return { ...link, text: line.replace(/((?:-->>|->>|--\)|-\))\s*[+-]?)\s*/, '$1') }
  if (/^(?:de)?activate\s/.test(line))
    return { kind: 'unknown', fix: 'Write `+` or `-` after the arrow: `A->>+B: text`, `B-->>-A: text`.' }
  if (/--?(?:x|>)(?!>)/.test(line) && line.includes(':'))
    return { kind: 'unknown', fix: 'The arrows are `->>`, `-->>`, `-)` and `--)`.' }
  return unknown
}

export const stateLine: LineReader = (line) => {
  if (/^direction\s+(?:TD|TB|LR|BT|RL)$/i.test(line)) return plain
  if (/^state\s+(?:"[^"]+"\s+as\s+)?[\w\p{L}]+\s*\{$/u.test(line)) return open
  if (line === '}') return close
  if (/^state\s+"[^"]+"\s+as\s+[\w\p{L}]+$/u.test(line)) return plain
  if (
    /^(?:\[\*\]|[\w\p{L}]+(?:-[\w\p{L}]+)*)\s*-->\s*(?:\[\*\]|[\w\p{L}]+(?:-[\w\p{L}]+)*)(?:\s*:\s*\S.*)?$/u.test(
      line,
    )
  )
    return link
  return /^[\w\p{L}]+(?:-[\w\p{L}]+)*\s*:\s*\S.*$/u.test(line) ? plain : unknown
}

const relation =
  /^[\w.-]+\s+(?:"[^"]*"\s+)?(?:<\|--|<\|\.\.|\*--|o--|-->|--\*|--o|--\|>|\.\.>|\.\.\|>|<--|<\.\.)\s+(?:"[^"]*"\s+)?[\w.-]+(?:\s*:\s*\S.*)?$/

export const classLine: LineReader = (line, around) => {
  if (around.at(-1)?.startsWith('class ')) {
    if (line === '}') return close
    return /^<<\w+>>$/.test(line) || /^[^{}<]+$|^[^{}]*\w<[^{}]*$/.test(line) ? plain : unknown
  }
  if (line === '}') return close
  if (/^namespace\s+[\w.-]+\s*\{$/.test(line)) return around.length === 0 ? open : unknown
  if (/^class\s+[\w.-]+(?:\s*~\w+~)?\s*\{$/.test(line)) return open
  if (/^class\s+[\w.-]+(?:\s*~\w+~)?$/.test(line)) return plain
  if (relation.test(line)) return link
  return /^[\w.-]+\s*:\s*(?!.*(?:--|\.\.))\S.*$/.test(line) ? plain : unknown
}

const keys = /(?:\s+(?:PK|FK|UK)(?:\s*,\s*(?:PK|FK|UK))*)?/.source
const attribute = new RegExp(`^\\S+\\s+[^\\s"]+${keys}(?:\\s+"[^"]*")?$`)

/** The library knows `{o` and not `}o`, and keys without commas. */
export const entityLine: LineReader = (line, around) => {
  if (around.length > 0) {
    if (line === '}') return close
    return attribute.test(line) ? { kind: 'plain', text: line.replace(/\s*,\s*(?=PK|FK|UK)/g, ' ') } : unknown
  }
  if (/^[\w-]+\s*\{$/.test(line)) return open
  const [, left, cardinality = '', right] =
    /^([\w-]+)\s*(?=[|}])((?:\|\||\|o|\}\||\}o)(?:--|\.\.)(?:\|\||o\||\|\{|o\{))\s*([\w-]+\s*:\s*\S.*)$/.exec(
      line,
    ) ?? []
  return left === undefined
    ? unknown
    : { ...link, text: `${left} ${cardinality.replace('}o', '{o')} ${right}` }
}
