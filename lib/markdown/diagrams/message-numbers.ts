const message = /^(.*?(?:-->>|->>|--\)|-\))\s*[+-]?\s*[^:]+:\s*)(\S.*)$/

/**
 * Numbers the messages of a sequence as `autonumber` asks for, which the library that draws does not know.
 *
 * @returns gives each line as it is to be drawn, in order; empty where nothing is.
 */
export function messageNumbers(): (line: string) => string {
  let next: number | undefined
  let step = 1
  return (line) => {
    const [set, start, by, off] = /^autonumber(?:\s+(\d+)(?:\s+(\d+))?|\s+(off))?$/.exec(line) ?? []
    if (set !== undefined) {
      next = off === undefined ? Number(start ?? 1) : undefined
      step = Number(by ?? 1)
      return ''
    }
    const [, before, words] = message.exec(line) ?? []
    if (next === undefined || before === undefined || /^note\s/i.test(line)) return line
    const numbered = `${before}${next}. ${words}`
    next += step
    return numbered
  }
}
