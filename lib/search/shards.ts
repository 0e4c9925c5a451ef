import type { SearchRecord } from './records.ts'

/** A part of the search index that is made, kept and remade as one. */
export interface SearchShard {
  /** Folder below `/pagefind/`, after the years it holds: `2009-2014`, `2015`. Empty for the main one. */
  name: string
  records: SearchRecord[]
}

/** A shard is full from this many posts on; the years that begin after it go to the next. */
const fullShard = 300

/**
 * Groups records into shards by whole years, counted from the oldest, each taking years until it is full. The newest
 * years and what has no date are the main shard, which is always there and the only one of a small site.
 *
 * So a new post changes the main shard alone, and an edit the one shard that its year is in: however long a site
 * grows, what is indexed again is a few hundred posts.
 *
 * @returns the main shard first, then the full ones from the oldest; records in the order they came in.
 */
export function searchShards(records: readonly SearchRecord[], full = fullShard): SearchShard[] {
  const years = countedYears(records)
  const groups: string[][] = []
  let room = 0
  for (const [year, count] of years) {
    const open = groups.at(-1)
    if (open === undefined || room <= 0) {
      groups.push([year])
      room = full
    } else open.push(year)
    room -= count
  }
  const newest = groups.pop() ?? []
  return [
    { name: '', records: inYears(records, [...newest, undefined]) },
    ...groups.map((group) => ({ name: spanOf(group), records: inYears(records, group) })),
  ]
}

/** @returns where a file of a shard is in the output. */
export function shardPath({ name }: SearchShard, file: string): string {
  return name === '' ? `pagefind/${file}` : `pagefind/${name}/${file}`
}

/** Posts of each year, the oldest year first. */
function countedYears(records: readonly SearchRecord[]): [year: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { year } of records) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function inYears(records: readonly SearchRecord[], years: readonly (string | undefined)[]): SearchRecord[] {
  const wanted = new Set(years)
  return records.filter(({ year }) => wanted.has(year))
}

function spanOf(years: readonly string[]): string {
  const [first = '', last = ''] = [years.at(0), years.at(-1)]
  return first === last ? first : `${first}-${last}`
}
