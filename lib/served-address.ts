import { sitePath, type SitePath } from './paths.ts'

/**
 * Where a file that is no page is served: at its content-relative path, the date that a post's folder begins with
 * taken off. Characters that cannot stand in a URL are percent-encoded; `decodeURIComponent` gives the name on disk.
 *
 * @param file content-relative path with forward slashes.
 *
 * addressOfFile('posts/2024-01-02-hello/a pic.svg') // => '/posts/hello/a%20pic.svg'
 */
export function addressOfFile(file: string): SitePath {
  const served = file.replace(/^posts\/\d{4}-\d{2}-\d{2}-(?=[^/]+\/)/, 'posts/')
  return sitePath(`/${served.split('/').map(encodeSegment).join('/')}`)
}

/** Leaves what RFC 3986 (section 3.3) allows in a path segment; a lone surrogate becomes U+FFFD. */
function encodeSegment(name: string): string {
  return encodeURIComponent(
    name.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD'),
  ).replace(/%(?:2[46BC]|3[ABD]|40)/g, decodeURIComponent)
}
