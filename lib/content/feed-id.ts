/**
 * Makes the permanent id of a post in feeds, a `tag:` URI (RFC 4151), from the site's fixed `feed.id` and the first of
 * the post's `id`, its first alias and its slug. So it survives a change of title, slug and domain.
 *
 * feedIdOf('example.com,2026', { id: undefined, aliases: ['/old/'], slug: 'new' }) // => 'tag:example.com,2026:/old/'
 */
export function feedIdOf(
  authority: string,
  post: { id?: string; aliases: readonly string[]; slug: string },
): string {
  const specific = post.id ?? post.aliases[0] ?? post.slug
  // Escapes that the author wrote stay; what may not stand in a URI is escaped.
  const escaped = specific.replace(/%(?![0-9a-fA-F]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%]+/gu, (part) =>
    encodeURIComponent(part),
  )
  return `tag:${authority}:${escaped}`
}
