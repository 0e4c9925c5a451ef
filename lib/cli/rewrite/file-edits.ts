/** What takes the place of a part of a text. Offsets are those of the text with LF at the ends of lines. */
export interface TextEdit {
  start: number
  end: number
  text: string
}

/**
 * Makes edits, and leaves every other byte as it is, ends of lines included.
 *
 * @param original the text as it is in the file.
 * @param edits may not overlap; of two at one place the first stands first.
 */
export function withEdits(original: string, edits: readonly TextEdit[]): string {
  const lineEnd = original.includes('\r\n') ? '\r\n' : '\n'
  const returns = [...original.matchAll(/\r\n/g)].map(({ index }, before) => index - before)
  // A return before the offset moves it by one; one that stands right at it belongs to the text behind.
  const place = (offset: number): number => offset + returns.filter((at) => at < offset).length
  let text = ''
  let done = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const start = place(edit.start)
    if (start < done) throw new RangeError('two edits overlap')
    text += original.slice(done, start) + edit.text.replaceAll('\n', lineEnd)
    done = place(edit.end)
  }
  return text + original.slice(done)
}
