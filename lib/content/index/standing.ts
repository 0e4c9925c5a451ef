import type { ParsedPost } from '../parsed-file.ts'
import type { Standing } from './site-index.ts'

/**
 * The rule for what is published, and the only place it stands in.
 *
 * @param asOf milliseconds since 1970; a post dated later is not out yet.
 */
export function standingOf(post: ParsedPost, asOf: number): Standing {
  if (post.frontMatter.draft) return 'draft'
  return post.date.instant > asOf ? 'scheduled' : 'published'
}
