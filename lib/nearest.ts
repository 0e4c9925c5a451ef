import { distance } from 'fastest-levenshtein'

/**
 * Finds the known name that was probably meant. Of the shorter of the two names, one letter may differ, be missing or be
 * too many, or two neighbours may have changed places; two letters from six on, a third of them from nine on. Up to four
 * letters, the first must be right: `date` is not what was meant by `rate`, nor `title` by `table`. Case does not count.
 * At a tie the first of the known ones.
 *
 * @returns undefined where nothing known is near.
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase()
  let best: string | undefined
  let bestSteps = Infinity
  for (const name of known) {
    const limit = allowed(Math.min(wanted.length, name.length))
    if (Math.abs(name.length - wanted.length) > Math.min(limit, bestSteps)) continue
    const steps = stepsBetween(wanted, name.toLowerCase())
    if (steps > limit || steps >= bestSteps) continue
    best = name
    bestSteps = steps
  }
  return best
}

function allowed(length: number): number {
  if (length <= 5) return 1
  if (length <= 8) return 2
  return Math.floor(length / 3)
}

function stepsBetween(left: string, right: string): number {
  if (areSwapped(left, right)) return 1
  const steps = distance(left, right)
  const short = Math.min(left.length, right.length) <= 4
  return steps > 0 && short && left.charAt(0) !== right.charAt(0) ? Infinity : steps
}

/** Whether two neighbouring letters have changed places, and nothing else has. */
function areSwapped(left: string, right: string): boolean {
  if (left.length !== right.length || left === right) return false
  let at = 0
  while (left[at] === right[at]) at += 1
  return (
    left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2)
  )
}
