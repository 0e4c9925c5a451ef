import { createInterface } from 'node:readline'
import { printable } from '../../printable.ts'
import { Refusal } from '../../refusal.ts'
import { tell } from '../tell.ts'
import type { Dialogue } from './dialogue.ts'

/** @returns whether somebody sits there who can be asked. */
export function isAtTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true
}

/** Talks with the person at the terminal, whom Ctrl-C lets go at any question, and puts the terminal back at the end. */
export async function atTerminal<Result>(talk: (dialogue: Dialogue) => Promise<Result>): Promise<Result> {
  let words: readonly string[] = []
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    completer: (line: string) => completion(line, words),
  })
  // Lines that were pasted at once come before their questions.
  const lines: string[] = []
  let waiting: { take: (line: string) => void; fail: (error: Error) => void } | undefined
  let closed = false
  terminal.on('line', (line) => {
    if (waiting) waiting.take(line)
    else lines.push(line)
    waiting = undefined
  })
  terminal.on('close', () => {
    closed = true
    waiting?.fail(gone())
  })
  const next = (): Promise<string> =>
    new Promise((take, fail) => {
      const line = lines.shift()
      if (line !== undefined) take(line)
      else if (closed) fail(gone())
      else waiting = { take, fail }
    })
  try {
    return await talk({
      ask: (question, offered = []) => {
        words = offered
        terminal.setPrompt(printable(question))
        if (!closed) terminal.prompt()
        return next()
      },
      say: tell,
    })
  } finally {
    terminal.close()
  }
}

function gone(): Refusal {
  return new Refusal('\nNothing was changed.')
}

/** @returns what the last word of a line, after a comma, may become, and that word: as readline asks for it. */
export function completion(line: string, words: readonly string[]): [string[], string] {
  const begun = line.slice(line.lastIndexOf(',') + 1).trimStart()
  const fitting = words.filter((word) => word.toLowerCase().startsWith(begun.toLowerCase()))
  return [fitting, begun]
}
