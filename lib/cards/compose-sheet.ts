import { cardSize, type Card } from './card.ts'
import { drawMarks } from './draw-marks.ts'
import type { ShapedText } from './shape.ts'
import { measures, type Sheet } from './sheet.ts'
import { settable } from './set-text.ts'
import { sizeTitle } from './title-size.ts'
import type { Style } from './typefaces.ts'
import { clamp, wrapEvenly, type Piece } from './wrap.ts'

/** A line of text in its place. */
interface PlacedLine {
  text: ShapedText
  size: number
  /** From the side where lines begin, to where the text begins or, at `end`, ends. */
  inline: number
  align: 'start' | 'end'
  baseline: number
  colour: string
}

/** Sets a card as a drawing, its cover left out. */
export async function composeSheet(card: Card, sheet: Sheet): Promise<{ svg: string; missing: string[] }> {
  const { colours } = card
  const { edge, marginEnd, column, columnWidth, titleLine, name, interfaceLine, lead, leadLine } = measures
  const missing = new Set<string>()
  const lines: PlacedLine[] = []
  const set = async (text: string, style: Style) => {
    const given = await settable(text, style, card.language)
    for (const character of given.missing) missing.add(character)
    return given
  }
  /** Sets a text in at most so many lines of a width, and returns the baseline after its last. */
  const block = async (
    text: string,
    style: Style,
    at: Omit<PlacedLine, 'text'>,
    { width, most, leading }: { width: number; most: number; leading: number },
  ): Promise<number> => {
    const given = await set(text, style)
    const ems = width / at.size
    const wrapped = clamp(wrapEvenly(given.pieces(ems), ems), { most, width: ems, mark: given.mark })
    let { baseline } = at
    for (const line of wrapped) {
      lines.push({ ...at, text: await given.line(textOf(line)), baseline })
      baseline += leading
    }
    return baseline
  }

  const title = await set(card.title, 'title')
  const space = { ...sheet.title, width: columnWidth, lineHeight: titleLine }
  const sized = sizeTitle(title.pieces, title.mark, space)
  const first = sheet.baseline(sized.size)
  let below = first
  for (const line of sized.lines) {
    const text = await title.line(textOf(line))
    lines.push({
      text,
      size: sized.size,
      inline: column,
      align: 'start',
      baseline: below,
      colour: colours.ink,
    })
    below += Math.round(sized.size * titleLine)
  }
  below -= Math.round(sized.size * titleLine)
  const titleEnd = below + Math.round(sized.size * 0.2)

  const small = { size: measures.interface, colour: colours.muted }
  if (card.lead !== undefined) {
    const most = Math.max(0, Math.min(3, Math.floor((measures.foot - below - 36) / leadLine)))
    const at = {
      size: lead,
      inline: column,
      align: 'start',
      baseline: below + leadLine + 28,
      colour: colours.muted,
    } as const
    if (most > 0)
      below = (await block(card.lead, 'lead', at, { width: columnWidth, most, leading: leadLine })) - leadLine
  }
  const notesAt = below + 64
  if (notesAt <= measures.foot) {
    let inline: number = column
    for (const note of card.notes) {
      const text = await (await set(note, 'interface')).line(note)
      const width = text.width * small.size
      if (inline + width > column + columnWidth) break
      lines.push({ ...small, text, inline, align: 'start', baseline: notesAt })
      inline += width + 28
    }
  }

  const withCover = card.cover !== undefined
  let beside = first
  if (card.siteTitle !== '') {
    const width = withCover ? marginEnd - edge : column + 300 - edge
    const place = withCover
      ? ({ inline: marginEnd, align: 'end', baseline: first } as const)
      : ({ inline: edge, align: 'start', baseline: sheet.ground - 28 } as const)
    const at = { ...place, size: withCover ? 28 : name, colour: colours.ink }
    const end = await block(card.siteTitle, 'name', at, { width, most: withCover ? 2 : 1, leading: 36 })
    if (withCover) beside = end + 6
  }
  if (!withCover) {
    const at = { ...small, inline: cardSize.width - edge, align: 'end', baseline: sheet.ground - 28 } as const
    await block(card.address, 'interface', at, { width: 440, most: 1, leading: 0 })
  }
  for (const text of card.margin) {
    const at = { ...small, inline: marginEnd, align: 'end', baseline: beside } as const
    beside = await block(text, 'interface', at, { width: marginEnd - edge, most: 3, leading: interfaceLine })
  }

  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    groundLine(card, sheet),
    titleMark(card, { top: first - Math.round(sized.size * 0.72), bottom: titleEnd }),
    ...lines.map((line) => drawn(line, card.dir)),
    '</svg>',
  ].join('')
  return { svg, missing: [...missing] }
}

function textOf(line: readonly Piece[]): string {
  return line.map(({ text }) => text).join('')
}

function groundLine({ dir, colours, cover }: Card, { ground }: Sheet): string {
  const { edge, marginLine } = measures
  const [from, to] = cover === undefined ? [edge, cardSize.width - edge] : [0, cardSize.width]
  const mirror = dir === 'rtl' ? ` transform="matrix(-1 0 0 1 ${cardSize.width} 0)"` : ''
  const hatches: string[] = []
  for (let x = from; x < marginLine - 3; x += 7) hatches.push(`M${x + 9} ${ground + 1}l-9 9`)
  return [
    `<g${mirror}>`,
    `<path d="M${marginLine} ${ground}V${cardSize.height}" stroke="${colours.rule}" stroke-width="2"/>`,
    `<clipPath id="hatched"><path d="M${from} ${ground}H${marginLine + 1}V${ground + 12}H${from}z"/></clipPath>`,
    `<path d="${hatches.join('')}" stroke="${colours.ink}" stroke-width="1.6" clip-path="url(#hatched)"/>`,
    `<path d="M${from} ${ground}H${to}" stroke="${colours.ink}" stroke-width="2.5"/>`,
    '</g>',
  ].join('')
}

/** Marks the title on the margin's line, as pages mark what is being read. */
function titleMark({ dir, colours }: Card, { top, bottom }: { top: number; bottom: number }): string {
  const x = dir === 'rtl' ? cardSize.width - measures.marginLine : measures.marginLine
  return `<path d="M${x} ${top}V${bottom}" stroke="${colours.accent}" stroke-width="4"/>`
}

function drawn({ text, size, inline, align, baseline, colour }: PlacedLine, dir: Card['dir']): string {
  const at = dir === 'rtl' ? cardSize.width - inline : inline
  const atRight = (align === 'end') !== (dir === 'rtl')
  const left = atRight ? at - text.width * size : at
  return drawMarks(text, { left, baseline, size, colour })
}
