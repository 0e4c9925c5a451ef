/** Whom a command asks: a person at a terminal, or a test. */
export interface Dialogue {
  /**
   * Asks for a line.
   *
   * @param words what the line may be made of, which a person need not type out; the last after a comma.
   * @throws Refusal where nobody answers any more.
   */
  ask: (question: string, words?: readonly string[]) => Promise<string>
  say: (text: string) => void
}

/** What comes of a line: a value, or what is wrong with the line. */
export type Reading<Value> = { value: Value } | { wrong: string }

/** A question that is asked until its answer is right. */
export interface Question<Value> {
  text: string
  /** What an empty line stands for. */
  present?: string | undefined
  words?: readonly string[]
  read: (line: string) => Reading<Value>
}

/** Asks until the answer can be read, and says each time what is wrong with it. */
export async function askUntilRight<Value>(
  dialogue: Dialogue,
  { text, present, words, read }: Question<Value>,
): Promise<Value> {
  const shown = present === undefined || present === '' ? '' : ` [${present.replace(/\s+/g, ' ').trim()}]`
  for (;;) {
    const line = (await dialogue.ask(`${text}${shown}: `, words)).trim()
    const reading = read(line === '' ? (present ?? '') : line)
    if ('value' in reading) return reading.value
    dialogue.say(`  ${reading.wrong}`)
  }
}

/** @returns a reading of one of several words, of which the beginning is enough. */
export function oneOf<Word extends string>(words: readonly Word[]): (line: string) => Reading<Word> {
  return (line) => {
    const typed = line.toLowerCase()
    const meant = typed === '' ? [] : words.filter((word) => word.startsWith(typed))
    const word = meant.find((each) => each === typed) ?? (meant.length === 1 ? meant[0] : undefined)
    return word === undefined ? { wrong: `It is one of ${words.join(', ')}.` } : { value: word }
  }
}
