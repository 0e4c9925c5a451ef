import { joint, unit, unseen } from './word-forms.ts'

/** A part of a text that Pagefind found. */
export interface ShownPart {
  text: string
  marked: boolean
}

const hidden = new RegExp(`${unseen.start}[^\\u2061]*${unseen.end}`, 'gu')
const pair = new RegExp(`^(?<first>${unit.source})(?<second>${unit.source})$`, 'u')

/**
 * Undoes what lib/search/indexed-text.ts does to a text, and reads its marks.
 *
 * @param indexed as Pagefind gives it, words between spaces, with `<mark>` around those that were found.
 */
export function shownWords(indexed: string): ShownPart[] {
  const shown: ShownPart[] = []
  const add = (text: string, marked: boolean): void => {
    const last = shown.at(-1)
    if (last?.marked === marked) last.text += text
    else if (text !== '') shown.push({ text, marked })
  }
  /** The end of a pair that was found, which begins the next word. */
  let rest = ''
  let joined = false
  for (const [, space = '', word = ''] of indexed.matchAll(/(\s*)(\S*)/g)) {
    if (space !== '' && !joined) add(' ', false)
    const marked = word.startsWith('<mark>')
    const plain = word
      .replace(/<\/?mark>/g, '')
      .replace(hidden, '')
      .replace(joint, '')
    const { first, second } = pair.exec(plain)?.groups ?? {}
    const text = first ?? plain
    if (!marked && rest !== '' && text.startsWith(rest)) {
      add(rest, true)
      add(text.slice(rest.length), false)
    } else add(text, marked)
    joined = first !== undefined || word.includes(joint)
    rest = marked ? (second ?? '') : ''
  }
  return shown
}

/** @returns a text as it was before it was indexed. */
export function shownText(indexed: string): string {
  return shownWords(indexed)
    .map(({ text }) => text)
    .join('')
}
