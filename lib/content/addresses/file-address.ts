import type { SitePath } from '../../paths.ts'
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
