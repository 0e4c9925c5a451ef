import { collatorFor } from '../lib/content/index/order.ts'

/**
 * Groups things by the first letter of their names, as the index of a book does, in the order given.
 *
 * @returns one group for each letter without its accents (`Öl` stands under O), and one under `#` for names that
 *   have no letter: `.NET` stands under N, `404` under `#`.
 */
export function byInitial<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  language: string,
): { initial: string; items: T[] }[] {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const letter = /\p{L}/u.exec(nameOf(thing).normalize('NFD'))?.[0]
    const initial = letter?.toLocaleUpperCase(language) ?? '#'
    const group = groups.get(initial)
    if (group) group.push(thing)
    else groups.set(initial, [thing])
  }
  const order = collatorFor(language)
  return [...groups]
    .map(([initial, items]) => ({ initial, items }))
    .toSorted((a, b) => order.compare(a.initial, b.initial))
}
