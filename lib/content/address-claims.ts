import { addressOfFile } from './addresses.ts'
import type { Claim } from './claims.ts'
import { feedIdOf } from './feed-id.ts'
import { fieldProblem } from './index-context.ts'
import type { ParsedFile, ParsedPost } from './parsed-file.ts'
import { placeOf } from './place.ts'
import type { Problem } from '../problems.ts'

/**
 * @param avatar the content file that is the author's picture.
 * @returns the addresses that files claim, drafts included: pages first, then other files, aliases last.
 */
export function claimsOf(parsed: readonly ParsedFile[], files: readonly string[], avatar?: string): Claim[] {
  const pages: Claim[] = []
  const aliases: Claim[] = []
  for (const file of parsed) {
    if (file.kind !== 'post' && file.kind !== 'project' && file.kind !== 'page') continue
    pages.push({ kind: 'page', path: file.path, file: file.file, line: 1, column: 1 })
    if (file.kind === 'project') continue
    for (const [at, path] of file.frontMatter.aliases.entries()) {
      const field = `aliases.${at}`
      aliases.push({
        kind: 'alias',
        path,
        file: file.file,
        field,
        ...(file.positions[field] ?? { line: 1, column: 1 }),
      })
    }
  }
  return [...pages, ...files.filter((file) => file === avatar || isServable(file)).map(fileClaim), ...aliases]
}

function isServable(file: string): boolean {
  return placeOf(file).kind === 'asset' && /^(?:posts|projects|focus|pages)\//.test(file)
}

function fileClaim(file: string): Claim {
  return { kind: 'file', path: addressOfFile(file), file }
}

/** @returns an error for each post whose id in feeds another has. */
export function checkFeedIds(posts: readonly ParsedPost[], authority: string): Problem[] {
  const owners = new Map<string, ParsedPost>()
  return posts.flatMap((post) => {
    const { id, aliases } = post.frontMatter
    const feedId = feedIdOf(authority, { id, aliases, slug: post.slug })
    const owner = owners.get(feedId)
    if (owner === undefined) {
      owners.set(feedId, post)
      return []
    }
    // Equal addresses and equal aliases have their own errors.
    if (id === undefined && owner.frontMatter.id === undefined) return []
    const field = owner.frontMatter.id === undefined || id !== undefined ? 'id' : 'title'
    const line = (owner.positions.id ?? { line: 1 }).line
    const written = id ?? post.slug
    return [
      fieldProblem(
        post,
        field,
        `The feed id \`${written}\` is also that of ${owner.file} (line ${line}).`,
        'Give one of the two another `id`; keep that of the post which has been in feeds for longer.',
      ),
    ]
  })
}
