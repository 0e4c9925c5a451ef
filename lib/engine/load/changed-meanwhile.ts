import { Refusal } from '../../refusal.ts'

/**
 * @param file as its author finds it.
 * @returns what is thrown where a file is not what it was when the build began: what is made of it would be kept under a
 * wrong name, and nobody has looked at it.
 */
export function changedMeanwhile(file: string): Refusal {
  return new Refusal(
    `${file} was changed during the build. The last good output is untouched; start the build again.`,
  )
}
