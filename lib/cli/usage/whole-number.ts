import { UsageError } from '../../usage-error.ts'

/**
 * Reads a flag that is a number of things.
 *
 * @param given as typed, or undefined where it was not.
 * @returns undefined where it was not given.
 * @throws UsageError for what is no whole number, or less than the least.
 */
export function wholeNumber(flag: string, given: string | undefined, least: number): number | undefined {
  if (given === undefined) return undefined
  if (/^\d{1,15}$/.test(given) && Number(given) >= least) return Number(given)
  throw new UsageError(`--${flag} ${given} is no whole number from ${least} up.`)
}
