/**
 * Makes the permanent id of a post in feeds, a `tag:` URI (RFC 4151), from the site's fixed `feed.id` and the post's
 * `id`, else its slug. Nothing else that is said of a post moves it, nor does a new domain.
 *
 * feedIdOf('example.com,2026', { slug: 'new' }) // => 'tag:example.com,2026:new'
 * feedIdOf('example.com,2026', { id: 'old', slug: 'new' }) // => 'tag:example.com,2026:old'
 */
export function feedIdOf(authority: string, { id, slug }: { id?: string; slug: string }): string {
  return `tag:${authority}:${id ?? slug}`
}
