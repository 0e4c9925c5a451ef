import type { Messages } from './messages.ts'
import { de } from './de.ts'
import { en } from './en.ts'

const known: Readonly<Record<string, Messages>> = { de, en }

/**
 * @param language A BCP 47 tag; only its language counts: `de-AT` is German.
 * @returns the words of that language, or English where it is not translated.
 */
export function messagesFor(language: string): Messages {
  const [primary = ''] = language.toLowerCase().split('-')
  return (Object.hasOwn(known, primary) ? known[primary] : undefined) ?? en
}

/** @returns whether the interface is translated into a language. */
export function isTranslated(language: string | undefined): language is string {
  const [primary = ''] = language?.toLowerCase().split('-') ?? []
  return Object.hasOwn(known, primary)
}

/** @returns the languages that the interface is translated into. */
export function translatedLanguages(): string[] {
  return Object.keys(known)
}
