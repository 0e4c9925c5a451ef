import bidiFactory, { type Bidi } from 'bidi-js'
import { emojiPicture, isEmoji } from './emoji.ts'
import { fontFor, type OpenFont } from './font-files.ts'
import type { Typeface } from './typefaces.ts'

/** A stretch of text in one font and one direction, or one emoji. */
export interface TextRun {
  text: string
  /** Embedding level (Unicode Standard Annex 9): odd where it reads from right to left. */
  level: number
  look: { font: OpenFont } | { emoji: { body: string; size: number } }
}

/** A text taken to pieces, in the order in which it is spoken. */
export interface Itemized {
  runs: TextRun[]
  /** Graphemes that no typeface has; they are in no run. */
  missing: string[]
}

const bidi: Bidi = bidiFactory()
/** What a reader takes for one character; the rule is the same in every language. */
export const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Characters that are not seen and need no glyph: joiners, marks of direction, variation selectors, controls. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u

/** @returns the direction in which a paragraph reads: that of its first letter that has one. */
export function baseDirection(text: string): 'ltr' | 'rtl' {
  const level = bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level ?? 0
  return level % 2 === 1 ? 'rtl' : 'ltr'
}

/**
 * Takes a text to pieces that can be shaped one by one.
 *
 * @param base the direction of the paragraph it is from.
 */
export async function itemize(
  text: string,
  typefaces: readonly Typeface[],
  base: 'ltr' | 'rtl',
): Promise<Itemized> {
  const { levels } = bidi.getEmbeddingLevels(text, base)
  const runs: TextRun[] = []
  const missing: string[] = []
  for (const { segment, index } of graphemes.segment(text)) {
    const level = levels[index] ?? 0
    const shown = asLetters(segment)
    const look = await lookOf(shown, typefaces)
    if (look === undefined) {
      if (Array.from(shown).some((character) => !unseen.test(character))) missing.push(segment)
      continue
    }
    const last = runs.at(-1)
    if (last && 'font' in last.look && 'font' in look && last.look.font === look.font && last.level === level)
      last.text += shown
    else runs.push({ text: shown, level, look })
  }
  return { runs, missing }
}

async function lookOf(
  grapheme: string,
  typefaces: readonly Typeface[],
): Promise<TextRun['look'] | undefined> {
  if (isEmoji(grapheme)) {
    const emoji = await emojiPicture(grapheme)
    if (emoji) return { emoji }
  }
  const codePoints = Array.from(grapheme)
    .filter((character) => !unseen.test(character))
    .map((character) => character.codePointAt(0) ?? 0)
  if (codePoints.length === 0) return undefined
  for (const typeface of typefaces) {
    const font = await fontFor(typeface, codePoints)
    if (font) return { font }
  }
  const emoji = await emojiPicture(grapheme)
  return emoji && { emoji }
}

/** A flag is written as two letters of its own kind; where there is no picture of it, the letters are shown. */
function asLetters(grapheme: string): string {
  return /^\p{Regional_Indicator}{2}$/u.test(grapheme)
    ? Array.from(grapheme, (letter) =>
        String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 0x41),
      ).join('')
    : grapheme
}
