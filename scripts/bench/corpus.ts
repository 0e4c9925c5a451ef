import { stringify } from 'yaml'
import { slugOf } from '../../lib/content/addresses/slug-of.ts'
import type { Archive } from './title-archive.ts'
import { proseOf } from './bench-prose.ts'

/** A file of a content folder. */
export interface CorpusFile {
  path: string
  text: string
}

/** The day given to the archive's one entry whose date is not known. */
const unknownDate = '2024-08-21'

/**
 * Makes a content folder of a number of posts, titles, dates and topics from the archive, bodies of about 1,000
 * words. Past the archive's own number its entries come again, a year earlier each round. Deterministic.
 */
export function corpus(archive: Archive, count: number): CorpusFile[] {
  const files: CorpusFile[] = [{ path: 'site.yaml', text: siteFile }]
  const taken = new Set<string>()
  for (let at = 0; at < count; at++) {
    const round = Math.floor(at / archive.length)
    const entry = archive[at % archive.length]
    if (!entry) break
    const title = round === 0 ? entry.title : `${entry.title}, part ${round + 1}`
    const slug = freeSlug(slugOf(title) ?? 'untitled', taken)
    const frontMatter = {
      title,
      date: yearsBefore(entry.date ?? unknownDate, round),
      tags: entry.topics,
      ...(entry.publication === undefined ? {} : { publication: { name: entry.publication } }),
    }
    files.push({
      path: `posts/${slug}.md`,
      text: `---\n${stringify(frontMatter)}---\n\n${proseOf(at + 1, 1000)}`,
    })
  }
  return files
}

const siteFile = stringify({
  title: 'The archive',
  description: 'A blog made from the titles and topics of a real one.',
  url: 'https://archive.example',
  language: 'en',
  author: { name: 'Nobody' },
  navigation: [
    { label: 'Writing', href: '/archive/' },
    { label: 'Tags', href: '/tags/' },
  ],
  feed: { id: 'archive.example,2026' },
  // Drawing pictures is no part of what the generators it is compared with do by themselves.
  cards: false,
})

/** Two titles can make one slug; the later one is numbered. */
function freeSlug(slug: string, taken: Set<string>): string {
  let free = slug
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`
  taken.add(free)
  return free
}

function yearsBefore(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) - (years % 40)).padStart(4, '0')
  const rest = date.slice(4)
  return rest === '-02-29' ? `${year}-02-28` : year + rest
}
