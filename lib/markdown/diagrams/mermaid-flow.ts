import type { Line } from './mermaid-line.ts'

const identifier = /^\w+(?:-\w+)*/
/** What may follow a node's name, each of which has a shape. */
const shapes = [
  /^\(\(\((?:.+?)\)\)\)/,
  /^\(\[(?:.+?)\]\)/,
  /^\(\((?:.+?)\)\)/,
  /^\[\[(?:.+?)\]\]/,
  /^\[\((?:.+?)\)\]/,
  /^\[\/(?:.+?)\\\]/,
  /^\[\\(?:.+?)\/\]/,
  /^>(?:.+?)\]/,
  /^\{\{(?:.+?)\}\}/,
  /^\[(?:"[^"\][]*"|[^"\][]+)\]/,
  /^\((?:"[^"()]*"|[^"()[\]]+)\)/,
  /^\{(?:"[^"{}]*"|[^"{}]+)\}/,
]
const arrow = /^(<?)(-->|---|-\.->|-\.-|==>|===)(?![->=.])(?:\s*\|([^|]*)\|)?/
const arrowWithText = /^(<?)(--|-\.|==)\s*([^-.=\s|>](?:.*?[^-.=\s])?)\s*(-->|---|\.->|\.-|==>|===)(?![->=.])/
const colours = 'Take it out: the colours are those of the site.'

/** Reads a line of a flowchart; `text` is the line with the spaces that the library needs. */
export function flowLine(line: string, open: readonly string[]): Line {
  if (/^subgraph\s+(?:[\w-]+\s*\[[^\]]+\]|[^[\]]+)$/.test(line)) return { kind: 'open' }
  if (line === 'end') return { kind: 'close' }
  if (/^direction\s+(?:TD|TB|LR|BT|RL)$/i.test(line))
    return open.length > 0
      ? { kind: 'plain' }
      : {
          kind: 'unknown',
          fix: 'Outside a `subgraph` the direction stands in the first line: `flowchart LR`.',
        }
  if (/^(?:style|linkStyle|classDef|class|click)\s/.test(line) || /:::\w/.test(line))
    return {
      kind: 'unknown',
      fix: line.startsWith('click') ? 'Take it out: link to it from the text.' : colours,
    }
  return links(line)
}

function links(line: string): Line {
  const first = nodes(line)
  if (!first) return { kind: 'unknown' }
  let { text, count, rest } = first
  let total = 0
  while (rest !== '') {
    const found = arrowIn(rest)
    const next = found && nodes(found.rest)
    if (!found || !next) return { kind: 'unknown' }
    total += count * next.count
    text += ` ${found.text} ${next.text}`
    count = next.count
    rest = next.rest
  }
  return { kind: 'plain', links: total, text }
}

function arrowIn(text: string): { text: string; rest: string } | undefined {
  const plain = arrow.exec(text)
  if (plain) {
    const [whole, start = '', line = '', label] = plain
    return { text: `${start}${line}${labelled(label)}`, rest: text.slice(whole.length).trim() }
  }
  const [whole, start = '', opening = '', label, ending = ''] = arrowWithText.exec(text) ?? []
  if (whole === undefined) return undefined
  const line = opening === '-.' ? `-${ending}` : ending
  return opening.startsWith('=') === ending.startsWith('=') && ending.startsWith('.') === (opening === '-.')
    ? { text: `${start}${line}${labelled(label)}`, rest: text.slice(whole.length).trim() }
    : undefined
}

function labelled(label: string | undefined): string {
  return label === undefined || label.trim() === '' ? '' : `|${label.trim()}|`
}

/** One node, or several with `&` between. */
function nodes(written: string): { text: string; count: number; rest: string } | undefined {
  const texts: string[] = []
  let rest = written
  for (;;) {
    const name = identifier.exec(rest)?.[0]
    if (name === undefined) return undefined
    const after = rest.slice(name.length)
    const shape = shapes.map((pattern) => pattern.exec(after)?.[0]).find((it) => it !== undefined) ?? ''
    texts.push(name + shape)
    rest = after.slice(shape.length).trim()
    if (!rest.startsWith('&')) return { text: texts.join(' & '), count: texts.length, rest }
    rest = rest.slice(1).trim()
  }
}
