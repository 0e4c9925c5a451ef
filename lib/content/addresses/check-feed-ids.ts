import { stringify } from 'yaml'
import { siteAddress } from '../../paths.ts'
import type { Problem } from '../../problems.ts'
import { feedIdOf } from './feed-id.ts'
import { fieldProblem } from '../index/index-context.ts'
import type { ParsedPost } from '../parsed-file.ts'
import { placeOf } from './place.ts'
import { addressKey } from './reserved.ts'
import type { SiteFile } from '../schema.ts'

/** Who has an id in feeds, and who an address. */
interface Known {
  /** Of those with one id the first. */
  owner: (post: { id?: string; slug: string }) => ParsedPost | undefined
  slugs: ReadonlySet<string>
}

/**
 * Checks that feeds tell posts apart, and know each of them for ever.
 *
 * @returns an error for each post whose id in feeds another has, and for each that got a new slug and would get a new id
 * with it: its former address says so, and no `id` keeps the old one.
 */
export function checkFeedIds(
  posts: readonly ParsedPost[],
  { feed, url }: Pick<SiteFile, 'feed' | 'url'>,
): Problem[] {
  const owners = new Map<string, ParsedPost>()
  for (const post of posts) {
    const feedId = feedIdOf(feed.id, { id: post.frontMatter.id, slug: post.slug })
    if (!owners.has(feedId)) owners.set(feedId, post)
  }
  const known: Known = {
    owner: (post) => owners.get(feedIdOf(feed.id, post)),
    slugs: new Set(posts.map(({ slug }) => slug)),
  }
  const base = addressKey(siteAddress(url).basePath)
  return posts.flatMap((post) => [...takenId(post, known), ...lostId(post, known, base)])
}

function takenId(post: ParsedPost, { owner: ownerOf }: Known): Problem[] {
  const { id } = post.frontMatter
  const owner = ownerOf({ id, slug: post.slug })
  if (owner === undefined || owner === post) return []
  // Equal addresses have their own errors.
  if (id === undefined && owner.frontMatter.id === undefined) return []
  return [
    fieldProblem(
      post,
      id === undefined ? 'title' : 'id',
      `The feed id \`${id ?? post.slug}\` is also that of ${owner.file} (line ${idLine(owner)}).`,
      'Give one of the two another `id`; keep that of the post which has been in feeds for longer.',
    ),
  ]
}

function lostId(post: ParsedPost, { owner, slugs }: Known, base: string): Problem[] {
  const { id, aliases } = post.frontMatter
  if (id !== undefined) return []
  const former = aliases.flatMap((alias, at) => {
    const slug = formerSlug(alias, base)
    // An address that a post has is none to redirect, which is an error of its own.
    return slug === undefined || slugs.has(slug) ? [] : [{ alias, slug, field: `aliases.${at}` }]
  })
  const [first] = former
  if (first === undefined) return []
  return [
    fieldProblem(
      post,
      first.field,
      `The alias \`${first.alias}\` says that feeds knew this post as \`${first.slug}\`; without an \`id\` they would show it again, as \`${post.slug}\`.`,
      lineToAdd(post, [...new Set(former.map(({ slug }) => slug))], owner),
    ),
  ]
}

function lineToAdd(post: ParsedPost, former: readonly string[], ownerOf: Known['owner']): string {
  const taken = former.flatMap((slug) => {
    const owner = ownerOf({ slug })
    return owner === undefined ? [] : [`\`${slug}\` is the id of ${owner.file} (line ${idLine(owner)})`]
  })
  const [first, ...others] = former.filter((slug) => ownerOf({ slug }) === undefined)
  if (first === undefined) return `Add the line \`${idText(post.slug)}\`: ${taken.join(', ')}.`
  if (others.length === 0) return `Add the line \`${idText(first)}\`.`
  const instead = others.map((slug) => `\`${idText(slug)}\``).join(' or ')
  return `Add the line \`${idText(first)}\`, or ${instead} if the post had that address before.`
}

/** As YAML reads it back as text: `id: old`, but `id: '404'`. */
function idText(id: string): string {
  return stringify({ id }, { singleQuote: true, lineWidth: 0 }).trim()
}

function idLine({ positions }: ParsedPost): number {
  return positions.id?.line ?? 1
}

/**
 * @param base the site's base path, which some write before an alias; without the slash it begins with.
 * @returns the slug that a post at this address had; undefined where none can have been there.
 */
function formerSlug(alias: string, base: string): string | undefined {
  const key = addressKey(alias)
  const inner = base !== '' && key.startsWith(`${base}/`) ? key.slice(base.length + 1) : key
  for (const candidate of [key, inner]) {
    const place = placeOf(`${candidate}/index.md`)
    if (place.kind === 'post' && place.path === `/${candidate}/`) return place.slug
  }
  return undefined
}
