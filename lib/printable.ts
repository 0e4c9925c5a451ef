/**
 * What a terminal or a log would act on instead of showing it: control characters but tab and line feed, what turns the
 * direction of the text after it, other ends of lines, and halves of surrogate pairs.
 */
const unseen = /[^\P{Cc}\t\n]|[\u2028\u2029\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu

/** Colours of our own: they have been put around text that was made printable before. */
// oxlint-disable-next-line no-control-regex
const colour = /(\u001B\[\d{1,3}m)/

/**
 * @returns the text on one line, with every control character in it shown by its number, as it may be written within a
 * line of a terminal or a log. A name that somebody else chose cannot end the line, colour it or go back in it.
 *
 * printable('a\nb') // => 'a<U+000A>b'
 */
export function printable(text: string): string {
  return withoutControls(text).replaceAll('\n', shownAs)
}

/**
 * The last look at what a command prints: only its own colours and ends of lines are left in it. No line begins a command
 * to the runner of a workflow, as `::add-mask::` does: that begins with a dot and a slash then, and `##[` has a space.
 */
export function printableLines(text: string): string {
  return (
    text
      .split(colour)
      .map((part, at) => (at % 2 === 1 ? part : withoutControls(part)))
      .join('')
      // oxlint-disable-next-line no-control-regex
      .replace(/^((?:[^\S\n]|\u001B\[\d{1,3}m)*)::/gmu, '$1./::')
      .replaceAll('##[', '## [')
  )
}

function withoutControls(text: string): string {
  return text.replace(unseen, shownAs)
}

function shownAs(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
