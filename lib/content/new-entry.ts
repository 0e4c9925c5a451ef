import { Document, isSeq } from 'yaml'
import { slugOf } from './addresses/slug-of.ts'

export const newKinds = ['post', 'focus', 'project', 'page'] as const
export type NewKind = (typeof newKinds)[number]

/** What is to be begun. */
export interface NewEntry {
  kind: NewKind
  title: string
  /** Its name in addresses, else one made of the title. */
  slug?: string | undefined
  tags: readonly string[]
  /** A day or an instant as it is written: a post's date, the day since which a focus entry is true. */
  date: string
  /** Whether a post is no draft. */
  published: boolean
  /** Whether a post gets a folder, for pictures beside it. */
  folder: boolean
  /** A project in a sentence. */
  summary?: string | undefined
  /** What feeds will know a post by, for ever. */
  id: string
}

const folders = { post: 'posts', focus: 'focus', project: 'projects', page: 'pages' } as const

/** @returns the folder that entries of a kind lie in. */
export function folderOf(kind: NewKind): string {
  return folders[kind]
}

/** @returns the name in addresses; undefined where the title has nothing that one can be made of, and none is given. */
export function slugFor({ title, slug }: Pick<NewEntry, 'title' | 'slug'>): string | undefined {
  return slug ?? slugOf(title)
}

/**
 * Begins an entry.
 *
 * @returns where it goes in the content folder, and what it begins with; undefined where it has no name.
 */
export function newEntryFile(entry: NewEntry): { file: string; text: string } | undefined {
  const name = slugFor(entry)
  if (name === undefined) return undefined
  const document = new Document(frontMatterOf(entry))
  const tags: unknown = document.get('tags', true)
  if (isSeq(tags)) tags.flow = true
  const frontMatter = document.toString({ lineWidth: 0, flowCollectionPadding: false })
  const file = `${folders[entry.kind]}/${name}${entry.folder ? '/index' : ''}.md`
  return { file, text: `---\n${frontMatter}---\n\n` }
}

function frontMatterOf({
  kind,
  title,
  tags,
  date,
  published,
  summary,
  id,
}: NewEntry): Record<string, unknown> {
  const tagged = tags.length > 0 ? { tags } : {}
  switch (kind) {
    case 'post':
      return { title, date, tags, ...(!published && { draft: true }), id }
    case 'focus':
      return { title, status: 'active', since: date, ...tagged }
    case 'project':
      return { title, summary: summary ?? title, period: date.slice(0, 4), status: 'active', ...tagged }
    case 'page':
      return { title }
  }
}
