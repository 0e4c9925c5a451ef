import anyAscii from 'any-ascii'
import { isSlug, type Slug } from '../../paths.ts'

/**
 * Makes a slug of any text, by transliteration.
 *
 * @returns undefined where nothing is left of it.
 *
 * slugOf('Ünsafe Post') // => 'unsafe-post'
 * slugOf('What’s Next?') // => 'whats-next'
 */
export function slugOf(text: string): Slug | undefined {
  const slug = anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return isSlug(slug) ? slug : undefined
}
