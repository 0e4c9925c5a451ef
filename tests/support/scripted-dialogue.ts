import type { Dialogue } from '../../lib/cli/dialogue/dialogue.ts'

/** A dialogue with somebody who gives these answers, one after the other, and what it has said. */
export function scriptedDialogue(answers: readonly string[]): { dialogue: Dialogue; said: string[] } {
  const said: string[] = []
  const left = [...answers]
  const dialogue: Dialogue = {
    ask: async (question) => {
      said.push(question)
      const answer = left.shift()
      if (answer === undefined) throw new Error(`nobody answers: ${question}`)
      return answer
    },
    say: (text) => void said.push(text),
  }
  return { dialogue, said }
}
