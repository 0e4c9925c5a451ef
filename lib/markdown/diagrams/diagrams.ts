import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import type { Code, Root } from 'mdast'
import { sitePath, type SitePath } from '../../paths.ts'
import type { CompiledFile } from '../../content/index/compiled-text.ts'
import type { MermaidMistake } from './mermaid-line.ts'
import { visitNodes } from '../nodes.ts'
import { idWithin } from '../links/references.ts'
import type { Reporter } from '../reporter.ts'
import type { Diagram } from '../syntax.ts'

/** Where the text stands that diagrams are in. */
export interface DiagramPlace {
  /** Address of the page, below which pictures of diagrams are served. */
  path: SitePath
  /** The focus entry that the text is, if it is one. */
  entry: string | undefined
}

/**
 * Draws the `mermaid` fences of a tree and puts the drawings in their place. One with something wrong in it stays a block
 * of code, and a warning says what and where. What draws is loaded only where there is something to draw.
 *
 * @param begin is told of the line of each diagram before it is laid out, and of none afterwards.
 * @returns the pictures of the diagrams, for feeds.
 */
export async function drawDiagrams(
  tree: Root,
  { path, entry }: DiagramPlace,
  report: Reporter,
  begin?: (line: number | undefined) => void,
): Promise<CompiledFile[]> {
  const fences: Code[] = []
  visitNodes(tree, 'code', (node) => void (node.lang?.toLowerCase() === 'mermaid' && fences.push(node)))
  if (fences.length === 0) return []
  const { checkMermaid } = await import('./mermaid-lines.ts')
  const files = new Map<string, CompiledFile>()
  const drawn = new Map<Code, Diagram>()
  const used = new Map<string, number>()
  for (const fence of fences) {
    const checked = checkMermaid(fence.value)
    const { meta, mistakes } = readMeta(fence.meta ?? '')
    for (const mistake of [...mistakes, ...checked.ignored]) tell(mistake, fence, report)
    tellOfMistakes(checked.mistakes, fence, report)
    const { caption, description } = checked
    const alternative = { title: checked.title ?? meta ?? caption, description }
    const isDrawable = checked.mistakes.length === 0
    if (isDrawable && alternative.title === undefined && description === undefined) warnOfTitle(fence, report)
    // What is wrong has been told, and a fence of no known language would be one more.
    fence.lang = 'text'
    fence.meta = null
    if (!isDrawable) continue
    const { draw, inlineSvg, standaloneSvg } = await import('./diagram-svg.ts')
    begin?.(fence.position?.start.line)
    const drawing = attempt(() => draw(checked.source))
    begin?.(undefined)
    if (drawing === undefined || drawing.links !== checked.links) {
      report.warn(
        fence,
        'The diagram cannot be drawn whole, so its source is shown as code.',
        'Say it more simply, or show it as a picture.',
      )
      continue
    }
    const picture = standaloneSvg(drawing, alternative)
    const hash = createHash('sha256').update(picture).digest('hex').slice(0, 8)
    const count = (used.get(hash) ?? 0) + 1
    used.set(hash, count)
    const prefix = idWithin(entry, `d${hash}${count > 1 ? `-${count}` : ''}`)
    const file = { path: sitePath(`${path.replace(/[^/]*$/, '')}diagram-${hash}.svg`), content: picture }
    files.set(file.path, file)
    drawn.set(fence, {
      type: 'diagram',
      svg: inlineSvg(drawing, alternative, prefix),
      picture: pictureElement(file.path, alternative, drawing),
      ...(caption !== undefined && { caption }),
      position: fence.position,
    })
  }
  visitNodes(tree, 'code', (node, index, parent) => {
    const diagram = drawn.get(node)
    if (diagram && parent) Object.assign(parent.children, { [index]: diagram })
  })
  return [...files.values()]
}

function pictureElement(
  src: string,
  { title, description }: { title?: string; description?: string },
  { width, height }: { width: number; height: number },
): Element {
  const alt = [title, description].filter((it) => it !== undefined).join(': ')
  return { type: 'element', tagName: 'img', properties: { src, alt, width, height }, children: [] }
}

function attempt<Value>(make: () => Value): Value | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

/** After `mermaid` only a title can stand. */
function readMeta(meta: string): { meta: string | undefined; mistakes: MermaidMistake[] } {
  const [whole = '', , title] = /^\s*title=(["'])(.+?)\1\s*$/.exec(meta) ?? []
  if (meta.trim() === '' || whole !== '') return { meta: title, mistakes: [] }
  const message = `\`${meta.trim()}\` after \`mermaid\` means nothing here.`
  return { meta: undefined, mistakes: [{ line: -1, message, fix: 'Only `title="…"` can stand there.' }] }
}

function tell({ line, message, fix }: MermaidMistake, fence: Code, report: Reporter): void {
  const { line: first = 1, column = 1 } = fence.position?.start ?? {}
  report.warn({ position: { start: { line: first + 1 + line, column } } }, message, fix)
}

function tellOfMistakes(mistakes: readonly MermaidMistake[], fence: Code, report: Reporter): void {
  for (const mistake of mistakes)
    tell({ ...mistake, message: `${mistake.message} The source is shown as code.` }, fence, report)
}

function warnOfTitle(fence: Code, report: Reporter): void {
  report.warn(
    fence,
    'The diagram has no description for those who do not see it.',
    'Say what it shows: ` ```mermaid title="…" `, or a line `accTitle: …` in it, with `accDescr: …` for more.',
  )
}
