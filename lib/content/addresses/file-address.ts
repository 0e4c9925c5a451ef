import { sitePath, type SitePath } from '../../paths.ts'
import { placeOf } from './place.ts'

/** Where the page made of a Markdown file is; a focus entry is a part of its page. */
export interface PageAddress {
  path: SitePath
  fragment?: string
}

/**
 * @param file content-relative path of a Markdown file, with forward slashes.
 * @returns undefined where no page is made of it.
 *
 * pageAddressOfFile('posts/2024-01-02-hello.md') // => { path: '/posts/hello/' }
 * pageAddressOfFile('focus/go.md') // => { path: '/focus/', fragment: 'go' }
 */
export function pageAddressOfFile(file: string): PageAddress | undefined {
  const place = placeOf(file)
  switch (place.kind) {
    case 'post':
    case 'project':
    case 'page':
    case 'focus-index':
      return { path: place.path }
    case 'focus':
      return { path: place.path, fragment: place.slug }
    default:
      return undefined
  }
}

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
