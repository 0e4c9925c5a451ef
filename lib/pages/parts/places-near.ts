/**
 * Finds by halving where a number stands, or would stand, in a list of growing numbers.
 *
 * @returns from where to where those nearest to it are, so many to either side; the end is not among them.
 */
export function placesNear(
  places: readonly number[],
  own: number,
  reach: number,
): [from: number, to: number] {
  if (places.length <= reach) return [0, places.length]
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((places[middle] ?? 0) < own) low = middle + 1
    else high = middle
  }
  return [Math.max(0, low - reach), Math.min(places.length, low + reach + 1)]
}
