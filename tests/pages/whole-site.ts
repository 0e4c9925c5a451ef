import type { SiteIndex } from '../../lib/content/index/site-index.ts'
import { sitePages } from '../../lib/pages/site-pages.ts'
import type { SitePage } from '../../lib/pages/site-page.ts'
import { sitePath } from '../../lib/paths.ts'
import {
  body,
  date,
  focus,
  headings,
  makeIndex,
  page,
  post,
  project,
  series,
  slug,
  tag,
} from './make-index.ts'
import type { IndexParts } from './make-index.ts'

/** A site with some of everything. */
export function wholeSite(parts: IndexParts = {}): SiteIndex {
  return makeIndex({
    site: {
      url: 'https://example.com/blog',
      author: { name: 'Sam', avatar: 'sam.png' },
      navigation: [{ label: 'Archive', href: '/archive/' }],
      focus: { asOf: '2024-07-01' },
      repository: 'https://forge.example/sam/blog',
    },
    assets: [{ file: 'sam.png', path: sitePath('/sam.png') }],
    home: page('home'),
    posts: [
      post('one', { date: '2023-12-31', tags: ['Go'], series: series('S') }),
      post('two', {
        date: '2024-01-01T00:30:00Z',
        tags: ['Go', 'Queues'],
        updated: date('2024-02-01'),
        series: series('S'),
        cover: { path: sitePath('/posts/two/cover.png'), alt: 'A hill' },
        project: slug('tool'),
        focus: [slug('events')],
        featured: true,
        body: body({ htmlHash: 'two', headings: headings('A', 'B', 'C') }),
      }),
      post('away', {
        tags: ['Go'],
        publication: { name: 'The Paper', url: 'https://paper.example/away' },
        externalUrl: 'https://paper.example/away',
      }),
    ],
    tags: [tag('Go', 'A language.')],
    focus: [focus('events', { tags: ['Go'] })],
    projects: [project('tool', { tags: ['Go'] })],
    pages: [page('about'), page('uses')],
    ...parts,
  })
}

/** @returns the pages of a site, by their addresses. */
export function everyPage(index: SiteIndex): Map<string, SitePage> {
  return new Map(sitePages(index).map((source) => [source.path, source.page()]))
}
