import { folded, piecesOf, replaceNames } from './word-forms.ts'

/**
 * Puts what a reader looks for into the words that lib/search/indexed-text.ts has made of texts.
 *
 * @returns what to ask Pagefind for: where the first finds nothing, the second, in which what was written together is
 *   taken apart.
 */
export function askedWords(written: string): string[] {
  const text = written.normalize('NFC')
  const asked = [pairedUnits(text), pairedUnits(taken(text))]
  return [...new Set(asked)]
}

function pairedUnits(text: string): string {
  const pieces = piecesOf(text)
  return pieces
    .map(({ kind, text: part }, at): string => {
      if (kind === 'space') return ' '
      if (kind === 'word') return ` ${replaceNames(folded(part), (_, spoken) => ` ${spoken} `)} `
      const [before, next] = [pieces[at - 1], pieces[at + 1]]
      if (next?.kind === 'unit') return `${part}${next.text} `
      // The last of several is in the pair before; alone, it is the beginning of a pair.
      return before?.kind === 'unit' ? ' ' : ` ${part} `
    })
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^ ?" ?(.*?) ?" ?$/, '"$1"')
    .trim()
}

/** Puts spaces between the words of a text that is written without. */
function taken(text: string): string {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
  const pieces = piecesOf(text)
  if (!pieces.some(({ kind }) => kind === 'unit')) return text
  const runs = pieces.reduce<{ unit: boolean; text: string }[]>((all, { kind, text: part }) => {
    const last = all.at(-1)
    const isUnit = kind === 'unit'
    if (last?.unit === isUnit) last.text += part
    else all.push({ unit: isUnit, text: part })
    return all
  }, [])
  return runs
    .map((run) =>
      run.unit ? Array.from(segmenter.segment(run.text), ({ segment }) => segment).join(' ') : run.text,
    )
    .join('')
}
