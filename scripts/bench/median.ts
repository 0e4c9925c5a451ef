/** @returns the middle of some numbers; of an even count the lower middle, so that it is a number that was measured. */
export function median(numbers: readonly number[]): number {
  const middle = numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)]
  if (middle === undefined) throw new Error('no numbers, no median')
  return middle
}

/** @returns the measurement that took the median time, whole: its figures belong together. */
export function medianBy<Item>(items: readonly Item[], by: (item: Item) => number): Item {
  const middle = median(items.map(by))
  const found = items.find((item) => by(item) === middle)
  if (found === undefined) throw new Error('no measurements, no median')
  return found
}
