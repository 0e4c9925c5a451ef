import { parseDocument, type Document } from 'yaml'
import type { MermaidMistake } from './mermaid-line.ts'

/** What a diagram says of itself before it begins. */
export interface DiagramSettings {
  /** All lines of the source; those that were settings are empty, so that the others keep their numbers. */
  lines: string[]
  title?: string
  /** What is left out of the drawing without harm. */
  ignored: MermaidMistake[]
}

const looks = 'Take it out: diagrams look as the site does.'

/** Takes front matter, of which the title counts, and `%%{…}%%` out of the lines of a diagram. */
export function takeSettings(code: string): DiagramSettings {
  const { lines, title, ignored } = takeFrontMatter(code.split('\n'))
  let directive = false
  const rest = lines.map((line, at) => {
    if (!directive && !/^\s*%%\{/.test(line)) return line
    if (!directive)
      ignored.push({ line: at, message: `\`${line.trim()}\` sets a theme or an option.`, fix: looks })
    directive = !line.includes('}%%') && (directive || lines.slice(at).some((it) => it.includes('}%%')))
    return ''
  })
  return { lines: rest, ignored, ...(title !== undefined && { title }) }
}

function takeFrontMatter(lines: string[]): DiagramSettings {
  const first = lines.findIndex((line) => line.trim() !== '')
  const last = lines.findIndex((line, at) => at > first && line.trim() === '---')
  if (lines[first]?.trim() !== '---' || last === -1) return { lines, ignored: [] }
  const rest = lines.map((line, at) => (at >= first && at <= last ? '' : line))
  const document = parseDocument(lines.slice(first + 1, last).join('\n'))
  const settings = document.errors.length === 0 ? valueOf(document) : undefined
  if (typeof settings !== 'object' || settings === null) {
    const empty = document.errors.length === 0 && settings === null
    const message = "The diagram's front matter is not understood, and is left out."
    const fix = 'Write `title: …` between the lines `---`, in quotes where it has a colon.'
    return { lines: rest, ignored: empty ? [] : [{ line: first, message, fix }] }
  }
  const ignored: MermaidMistake[] = []
  let title: string | undefined
  for (const [name, value] of Object.entries(settings)) {
    if (name === 'title' && (typeof value === 'string' || typeof value === 'number')) {
      title = String(value).trim()
      continue
    }
    const line = lines.findIndex((it, at) => at > first && it.trim().startsWith(`${name}:`))
    const message = `\`${name}\` in the diagram's front matter is left out.`
    ignored.push({ line, message, fix: name === 'title' ? 'Write it as text in quotes.' : looks })
  }
  return { lines: rest, ignored, ...(title && { title }) }
}

/** @returns undefined where aliases would make more of it than anybody means. */
function valueOf(document: Document): unknown {
  try {
    return document.toJS()
  } catch {
    return undefined
  }
}
