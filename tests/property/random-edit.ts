import type { SiteModel } from './site-model.ts'

/** Gives the next random number below its argument. */
export type Random = (below: number) => number

/** Where a sequence works, and how it builds; all folders are temporary. */
export interface Bench {
  /** A copy of the project's code. */
  checkout: string
  cache: string
  out: string
  /** Copies of the cache as it was, the oldest first. */
  earlier: string[]
  /** What `--as-of` says. */
  asOf: string
  /** Whether compressed copies are made. */
  compress: boolean
}

/** Changes the site, the code, the cache or how it is built, and says what it did. */
export type Edit = (site: SiteModel, random: Random, bench: Bench) => string | Promise<string>

/** @returns one of a list, or undefined when that is empty. */
export function pick<Item>(list: readonly Item[], random: Random): Item | undefined {
  return list[random(Math.max(1, list.length))]
}

/** @returns some of a list, about a third. */
export function some<Item>(list: readonly Item[], random: Random): Item[] {
  return list.filter(() => random(3) === 0)
}
