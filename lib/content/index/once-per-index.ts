import type { SiteIndex } from './site-index.ts'

/**
 * Remembers what is computed from a whole index for as long as the index lives. An index is never changed once it
 * is made, so the answer stays true.
 */
export function oncePerIndex<T>(compute: (index: SiteIndex) => T): (index: SiteIndex) => T {
  const answers = new WeakMap<SiteIndex, { value: T }>()
  return (index) => {
    const before = answers.get(index)
    if (before) return before.value
    const value = compute(index)
    answers.set(index, { value })
    return value
  }
}
