/**
 * @returns a URL with the characters escaped that RFC 3986 has no place for and browsers leave as they are, so that strict
 * readers take it too.
 *
 * encodedUrl('https://example.com/a|b') // => 'https://example.com/a%7Cb'
 */
export function encodedUrl(url: string): string {
  const [origin = ''] = /^[a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?/i.exec(url) ?? []
  return origin + url.slice(origin.length).replace(/[\s"<>\\^`{|}[\]]/g, encodeURIComponent)
}
