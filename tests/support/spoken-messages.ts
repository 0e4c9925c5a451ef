import type { Messages } from '../../lib/messages/messages.ts'

/** A message as it reads with 7 for each of its arguments, and a pattern for it with any others. */
export interface Spoken {
  text: string
  pattern: RegExp
}

/** @returns every message by its dotted name. */
export function spokenMessages(messages: Messages): Map<string, Spoken> {
  const spoken = new Map<string, Spoken>()
  const read = (name: string, value: unknown): void => {
    if (typeof value === 'string')
      spoken.set(name, { text: value, pattern: new RegExp(`^${literal(value)}$`) })
    else if (typeof value === 'function') {
      const text = String(Reflect.apply(value, undefined, [7, 7]))
      const pattern = text.split('7').map(literal).join('.+')
      spoken.set(`${name}(7, 7)`, { text, pattern: new RegExp(`^${pattern}$`) })
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) read(name === '' ? key : `${name}.${key}`, child)
    }
  }
  read('', messages)
  return spoken
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
