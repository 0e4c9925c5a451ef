import type { Problem } from '../../problems.ts'

/** @returns a warning where a card leaves characters out. */
export function missingCharacters(file: string, missing: readonly string[]): Problem[] {
  if (missing.length === 0) return []
  const characters = missing.map((character) => `\`${character}\``).join(' ')
  return [
    {
      severity: 'warning',
      file,
      message: `The share card leaves out ${characters}: none of its typefaces has that.`,
      fix: 'Write it otherwise, or add a typeface to lib/cards/typefaces.ts.',
    },
  ]
}
