import { stringify } from 'yaml'
import { slugOf } from './addresses/slug-of.ts'

/** A post to be written: where it goes and what it begins with. */
export interface NewPost {
  /** Content-relative path. */
  file: string
  text: string
}

/**
 * Begins a post: a draft with its front matter and its permanent id.
 *
 * @param day the UTC day it is dated.
 * @param id what feeds will know it by, for ever.
 * @returns undefined when the title has nothing that a slug can be made of; then a slug must be given.
 */
export function newPost(
  title: string,
  { day, id, slug }: { day: string; id: string; slug?: string },
): NewPost | undefined {
  const name = slug ?? slugOf(title)
  if (name === undefined) return undefined
  const frontMatter = stringify({ title, date: day, tags: [], draft: true, id }, { lineWidth: 0 })
  return { file: `posts/${name}.md`, text: `---\n${frontMatter}---\n\n` }
}
