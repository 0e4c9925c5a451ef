import { distance } from 'fastest-levenshtein'

/**
 * Finds the known name that was probably meant: at most a third of its letters differ (one in names up to three
 * letters long, two in those up to eight). Case does not count. At a tie the first of the known ones.
 *
 * @returns undefined where nothing known is near.
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase()
  let best: string | undefined
  let bestDistance = Infinity
  for (const name of known) {
    const limit = Math.max(allowed(wanted.length), allowed(name.length))
    if (Math.abs(name.length - wanted.length) > Math.min(limit, bestDistance)) continue
    const steps = distance(wanted, name.toLowerCase())
    if (steps > limit || steps >= bestDistance) continue
    best = name
    bestDistance = steps
  }
  return best
}

function allowed(length: number): number {
  if (length <= 3) return 1
  if (length <= 8) return 2
  return Math.floor(length / 3)
}
