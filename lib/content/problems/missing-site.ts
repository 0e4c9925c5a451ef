import type { Problem } from '../../problems.ts'
import type { SiteFile } from '../schema.ts'

/** What an author reads who has no settings yet. */
export const missingSite: Problem = {
  severity: 'error',
  file: 'site.yaml',
  line: 1,
  message: 'There is no site.yaml.',
  fix: [
    'Make the file, with at least:',
    'title: A title',
    'description: One sentence on what the site is about.',
    'url: https://example.com',
    'author: { name: Your Name }',
    "feed: { id: 'example.com,2026' }",
  ].join('\n'),
}

/** The settings of a folder that has none, so that the other problems are found in the same run. No index has them. */
export const standInSite: SiteFile = {
  title: '',
  description: '',
  url: 'https://site.invalid',
  language: 'en',
  author: { name: '' },
  navigation: [],
  social: [],
  home: { posts: 8 },
  focus: {},
  feed: { id: 'site.invalid,2000', entries: 20, moved: {} },
  branch: 'main',
  smartPunctuation: true,
  math: true,
  headings: 'keep',
  me: [],
  frames: [],
  media: [],
  hsts: false,
  cards: true,
  budget: { html: 14, css: 7, script: 2.5, fonts: 50 },
  untrusted: false,
  files: [],
  search: true,
}
