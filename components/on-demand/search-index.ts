import { askedWords } from '../../lib/search/asked-words.ts'

/** A result whose text is fetched when it is shown. */
export interface Result {
  data: () => Promise<ResultData>
}

export interface ResultData {
  url: string
  /** As indexed, with `<mark>` around what matches; of HTML's characters, only `<` and `>` are escaped. */
  excerpt: string
  /** All of the text, escaped as the excerpt is. */
  content: string
  /** As lib/search/record-html.ts gives it. */
  meta: { title: string; note: string; lang?: string }
}

/** Chosen values by the name of the filter: `{ year: '2026' }`. */
export type Filters = Record<string, string>
/** How many results each value of a filter would leave. */
export type FilterCounts = Record<string, number>

export interface Found {
  results: Result[]
  /** Counts by the name of the filter, for all that matches the words. */
  filters: Record<string, FilterCounts>
}

export interface SearchIndex {
  search: (words: string, filters: Filters) => Promise<Found>
}

/** The part of Pagefind's module in use: https://pagefind.app/docs/api/ */
interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => {
    filters: () => Promise<unknown>
    mergeIndex: (path: string, options: Record<string, unknown>) => Promise<void>
    search: (
      words: string,
      options: { filters: Filters },
    ) => Promise<{ results: Result[]; totalFilters: Found['filters'] }>
  }
}

/**
 * Loads Pagefind and the index of the site.
 *
 * @param shards folders of the index below the main one.
 */
export async function openSearchIndex(shards: readonly string[]): Promise<SearchIndex> {
  // This module lies in `assets/`, beside `pagefind/`, whatever the base path is.
  const folder = new URL('../pagefind/', import.meta.url).href
  const { createInstance }: PagefindModule = await import(`${folder}pagefind.js`)
  const shared = { baseUrl: '/', excerptLength: excerptLength(document.documentElement.lang) }
  const index = createInstance({ ...shared, basePath: folder, noWorker: true })
  // This fails where the main shard can't be had, while merging would wait for it for ever.
  await index.filters()
  await Promise.all(shards.map((shard) => index.mergeIndex(`${folder}${shard}/`, shared)))
  await index.filters()
  return {
    search: async (words, filters) => {
      let found: Found = { results: [], filters: {} }
      for (const asked of askedWords(words)) {
        const { results, totalFilters } = await index.search(asked, { filters })
        found = { results, filters: totalFilters }
        if (results.length > 0) break
      }
      return found
    },
  }
}

/** In words; where each character is one to the index, a line of them. */
function excerptLength(language: string): number {
  return /^(?:zh|ja|ko|th|lo|km|my)\b/i.test(language) ? 60 : 24
}
