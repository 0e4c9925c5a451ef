import type { CompiledMeta } from './compiled-text.ts'

/** @returns what there is to say of a text without a word in it. */
export function emptyMeta(): CompiledMeta {
  return {
    excerpt: '',
    words: 0,
    characters: 0,
    terms: [],
    headings: [],
    anchors: [],
    links: [],
    assets: [],
    pictures: [],
    media: [],
    elements: [],
    problems: [],
  }
}
