/**
 * Renders as many of `count` items as fit.
 *
 * @param render gives the text for the first `n` items; its size must not fall as `n` grows.
 * @param limit in bytes of UTF-8.
 * @returns the text for the largest `n` whose size is within the limit; for one item where not even that fits.
 */
export function largestFitting(count: number, limit: number, render: (n: number) => string): string {
  const whole = render(count)
  if (count <= 1 || Buffer.byteLength(whole) <= limit) return whole
  let fits = 1
  let tooMany = count
  let best = render(1)
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    const text = render(middle)
    if (Buffer.byteLength(text) <= limit) {
      fits = middle
      best = text
    } else {
      tooMany = middle
    }
  }
  return best
}
