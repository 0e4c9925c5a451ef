/** What every grammar gets through in a moment, whatever is in it; beyond, some take hours for a single long word. */
const most = { characters: 20_000, line: 1000 } as const

/** @returns why code is shown plain that could be highlighted by its language, and what to do. */
export function tooLongToHighlight(code: string): { message: string; fix: string } | undefined {
  if (code.length > most.characters) {
    const message = `The code has more than ${most.characters / 1000} kB, so it is shown plain.`
    return { message, fix: 'Show a part of it and link to the whole, or write `text` for its language.' }
  }
  const line = code.split('\n').findIndex(({ length }) => length > most.line)
  if (line === -1) return undefined
  const message = `Line ${line + 1} of the code is longer than ${most.line} characters, so it is shown plain.`
  return { message, fix: 'Break the line up, or write `text` for the language of the code.' }
}
