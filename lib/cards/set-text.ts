import LineBreaker from 'linebreak'
import { baseDirection, graphemes, itemize } from './itemize.ts'
import { shapeRuns, type ShapedText } from './shape.ts'
import { typefacesFor, type Style, type Typeface } from './typefaces.ts'
import type { Piece } from './wrap.ts'

/** A text that can be set in lines of any width. */
export interface SettableText {
  /** @returns the text between places where a line may end, none wider than `width` ems. */
  pieces: (width: number) => Piece[]
  /** Stands for what is left out at the end. */
  mark: Piece
  /** Sets a line of the text. */
  line: (text: string) => Promise<ShapedText>
  /** Characters that no typeface has. */
  missing: string[]
}

/** Measures a text in a style, so that it can be broken into lines. */
export async function settable(text: string, style: Style, language: string): Promise<SettableText> {
  const typefaces = typefacesFor(style, languageOf(text, language))
  const base = baseDirection(text)
  const measured: { piece: Piece; parts: Piece[] }[] = []
  for (const part of breakable(text)) {
    const parts: Piece[] = []
    const piece = await measure(part, typefaces)
    // Only what may be wider than a line is measured letter by letter.
    if (piece.tight > 8)
      for (const { segment } of graphemes.segment(part)) parts.push(await measure(segment, typefaces))
    measured.push({ piece, parts })
  }
  return {
    pieces: (width) =>
      measured.flatMap(({ piece, parts }) => (piece.tight > width ? joined(parts, width) : [piece])),
    mark: await measure('…', typefaces),
    line: async (line) => shapeRuns((await itemize(line.trimEnd(), typefaces, base)).runs),
    missing: (await itemize(text, typefaces, base)).missing,
  }
}

/** Where the text itself shows that it is Japanese or Korean, that decides about the Chinese characters in it. */
function languageOf(text: string, language: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : language
}

function breakable(text: string): string[] {
  const breaker = new LineBreaker(text)
  const parts: string[] = []
  let from = 0
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const part = text.slice(from, found.position)
    // Thai has no spaces between words, and the algorithm leaves its words to dictionaries.
    if (/\p{Script=Thai}/u.test(part)) parts.push(...thaiWords(part))
    else parts.push(part)
    from = found.position
  }
  return parts
}

function thaiWords(text: string): string[] {
  return Array.from(new Intl.Segmenter('th', { granularity: 'word' }).segment(text), ({ segment }) => segment)
}

async function measure(text: string, typefaces: readonly Typeface[]): Promise<Piece> {
  const width = async (some: string) => shapeRuns((await itemize(some, typefaces, 'ltr')).runs).width
  const tight = text.trimEnd()
  const bare = await width(tight)
  return { text, full: tight === text ? bare : await width(text), tight: bare }
}

/** Joins letters of one long word to pieces that fill a line. */
function joined(letters: readonly Piece[], width: number): Piece[] {
  const pieces: Piece[] = []
  for (const letter of letters) {
    const last = pieces.at(-1)
    if (last && last.full + letter.full <= width) {
      last.text += letter.text
      last.full += letter.full
      last.tight = last.full
    } else pieces.push({ ...letter })
  }
  return pieces
}
