import { parseDocument, stringify } from 'yaml'
import type { CorpusFile } from './corpus.ts'

/** A post of a corpus, as far as the edits need to know it. */
interface CorpusPost extends CorpusFile {
  date: string
  tags: string[]
}

/** The changes to a corpus that are measured. */
export interface CorpusEdits {
  /** The newest post with one sentence more at its end. It stands in the feeds and on the home page. */
  edit: CorpusFile
  /** A post newer than all others, with two of the newest one's tags. */
  newPost: CorpusFile
  /** A `tags.yaml` that gives the most used tag another name, and with it another address. */
  renamedTag: CorpusFile & { tag: string; posts: number }
}

/**
 * Says what is changed in a corpus. Deterministic.
 *
 * @throws Error when the corpus has no post or no tag.
 */
export function corpusEdits(files: readonly CorpusFile[]): CorpusEdits {
  const posts = files.filter(({ path }) => path.startsWith('posts/')).map(readPost)
  const newest = posts.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))[0]
  const uses = new Map<string, number>()
  for (const tag of posts.flatMap(({ tags }) => tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  const [most] = [...uses].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  if (!newest || !most) throw new Error('a corpus without posts or tags has nothing to edit')
  const [tag, count] = most
  const frontMatter = { title: 'A post that was not there', date: dayAfter(newest.date), tags: newest.tags }
  const body = newest.text.slice(newest.text.indexOf('\n---\n', 4) + 5)
  return {
    edit: withSentence(newest, 'One sentence more.'),
    newPost: {
      path: 'posts/a-post-that-was-not-there.md',
      text: `---\n${stringify(frontMatter)}---\n${body}`,
    },
    renamedTag: {
      path: 'tags.yaml',
      text: stringify({ [tag]: { name: `${tag} renamed`, aliases: [] } }),
      tag,
      posts: count,
    },
  }
}

/** @returns the file with a paragraph more at its end. */
export function withSentence({ path, text }: CorpusFile, sentence: string): CorpusFile {
  return { path, text: `${text}\n${sentence}\n` }
}

function readPost({ path, text }: CorpusFile): CorpusPost {
  const front: unknown = parseDocument(text.slice(4, text.indexOf('\n---\n', 4))).toJS()
  const { date, tags } = { date: '', tags: [], ...(typeof front === 'object' ? front : {}) }
  return { path, text, date, tags }
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
}
