import type { LineReader, MermaidMistake } from './mermaid-line.ts'
import { classLine, entityLine, sequenceLine, stateLine } from './mermaid-grammar.ts'
import { namesIn, tooLarge, tooLong } from './diagram-bounds.ts'
import { flowLine } from './mermaid-flow.ts'
import { messageNumbers } from './message-numbers.ts'
import { takeSettings } from './diagram-settings.ts'

/** A diagram's source as the library that draws it takes it, or what is wrong with it. */
export interface CheckedMermaid {
  /** Without what is said for those who do not see it. */
  source: string
  /** How many arrows it draws. */
  links: number
  title?: string
  description?: string
  /** A title that readers see: of the front matter, or a line of its own. */
  caption?: string
  /** What is left out of the drawing without harm. */
  ignored: MermaidMistake[]
  /** With one, the diagram is not drawn. */
  mistakes: MermaidMistake[]
}

/** The kinds of diagram that are drawn, by how they begin. */
const kinds: readonly { begins: RegExp; read: LineReader; lines: string }[] = [
  {
    begins: /^(?:graph|flowchart)\s+(?:TD|TB|LR|BT|RL)$/i,
    read: flowLine,
    lines:
      'In a flowchart stand nodes (`A[Text]`, `(…)`, `([…])`, `[[…]]`, `[(…)]`, `((…))`, `{…}`, `{{…}}`), arrows (`-->`, `---`, `-.->`, `==>`, `<-->`, `-->|text|`), `subgraph` and `direction`.',
  },
  {
    begins: /^sequenceDiagram$/,
    read: sequenceLine,
    lines:
      'In a sequence stand `participant A as Name`, `actor`, messages (`A->>B: text`, `-->>`, `-)`, `--)`), `Note over A,B: text`, and `loop`, `alt`, `else`, `opt`, `par`, `and`, `critical`, `break` with `end`.',
  },
  {
    begins: /^stateDiagram(?:-v2)?$/,
    read: stateLine,
    lines:
      'In a state diagram stand `[*] --> A`, `A --> B : text`, `A : text`, `state "text" as A`, `state A {` … `}` and `direction`.',
  },
  {
    begins: /^classDiagram$/,
    read: classLine,
    lines:
      'In a class diagram stand `class A {` members `}`, `A : member`, `namespace N {` … `}`, and relations (`<|--`, `*--`, `o--`, `-->`, `..>`, `..|>`) with `: text`.',
  },
  {
    begins: /^erDiagram$/,
    read: entityLine,
    lines:
      'In an entity diagram stand `A {` `type name PK "comment"` … `}` and relations such as `A ||--o{ B : text`.',
  },
]

const known =
  'Drawn are `flowchart TD`, `sequenceDiagram`, `stateDiagram-v2`, `classDiagram` and `erDiagram`.'

/**
 * Reads Mermaid line by line and lets nothing pass that the library would leave out or draw as something else: it takes
 * what it knows and is silent of the rest.
 */
export function checkMermaid(code: string): CheckedMermaid {
  const excess = tooLong(code.split('\n'))
  if (excess) return { source: '', links: 0, ignored: [], mistakes: [excess] }
  const settings = takeSettings(code)
  const { lines, title, description } = takeTexts(settings.lines)
  const result: CheckedMermaid = {
    source: '',
    links: 0,
    title,
    description,
    caption: settings.title,
    ignored: settings.ignored,
    mistakes: [],
  }
  const numbered = messageNumbers()
  const mistake = (line: number, message: string, fix: string): void =>
    void result.mistakes.push({ line, message, fix })
  const open: { text: string; line: number }[] = []
  const names = new Set<string>()
  const kept: string[] = []
  let kind: (typeof kinds)[number] | undefined
  for (const [at, written] of lines.entries()) {
    // A browser shows one space for several, and what reads lines would try all ways to divide them.
    let line = written.trim().replace(/;$/, '').trimEnd().replace(/\s+/g, ' ')
    if (line === '' || line.startsWith('%%')) continue
    if (!kind) {
      kind = kinds.find(({ begins }) => begins.test(line))
      if (!kind) {
        mistake(at, ...unknownKind(line))
        return result
      }
      kept.push(line)
      continue
    }
    if (kind.read === sequenceLine) {
      const heading = /^title(?:\s*:\s*|\s+)(\S.*)$/.exec(line)?.[1]
      if (heading !== undefined) result.caption = heading
      line = heading === undefined ? numbered(line) : ''
      if (line === '') continue
    }
    const read = kind.read(
      line,
      open.map(({ text }) => text),
    )
    if (!hasMembers(open.at(-1)?.text, kind.read)) for (const name of namesIn(line)) names.add(name)
    if (read.kind === 'unknown')
      mistake(at, `The line \`${line}\` of the diagram is not understood.`, read.fix ?? kind.lines)
    else if (read.kind === 'open') open.push({ text: line, line: at })
    else if (read.kind === 'close' && !open.pop()) mistake(at, `\`${line}\` ends nothing.`, 'Take it out.')
    if (read.kind === 'plain' || read.kind === 'open') result.links += read.links ?? 0
    kept.push((read.kind === 'plain' && read.text) || line)
  }
  if (!kind) mistake(0, 'The diagram is empty.', known)
  for (const { text, line } of open)
    mistake(line, `\`${text}\` does not end.`, 'End it with a line that is `end`, or `}` after a brace.')
  const large = tooLarge(names.size, result.links)
  if (large && result.mistakes.length === 0) result.mistakes.push(large)
  return { ...result, source: kept.join('\n') }
}

/** Whether lines in it are no nodes, but parts of one. */
function hasMembers(opening: string | undefined, read: LineReader): boolean {
  return (
    opening !== undefined && (read === entityLine || (read === classLine && opening.startsWith('class ')))
  )
}

function unknownKind(line: string): [message: string, fix: string] {
  if (/^(?:graph|flowchart)\b/i.test(line))
    return [`\`${line}\` names no direction.`, 'Write `flowchart TD`, `flowchart LR`, `BT` or `RL`.']
  return [`\`${line.split(/\s/, 1)[0]}\` begins no diagram that is drawn here.`, known]
}

/** Takes out `accTitle: …`, `accDescr: …` and `accDescr { … }`; the lines stay, so that their numbers do. */
function takeTexts(all: readonly string[]): { lines: string[]; title?: string; description?: string } {
  const lines: string[] = []
  let title: string | undefined
  let description: string | undefined
  let within: string[] | undefined
  for (const line of all) {
    const [, name, written = ''] = /^\s*(accTitle|accDescr)\s*:(.*)$/.exec(line) ?? []
    const value = written.trim()
    if (within) {
      if (/^\s*\}\s*$/.test(line)) {
        description = within.join(' ').trim()
        within = undefined
      } else within.push(line.trim())
    } else if (/^\s*accDescr\s*\{\s*$/.test(line)) within = []
    else if (name === 'accTitle' && value !== '') title = value
    else if (name === 'accDescr' && value !== '') description = value
    else {
      lines.push(line)
      continue
    }
    lines.push('')
  }
  return { lines, title, description }
}
