import anyAscii from 'any-ascii'
import { isSlug, type Slug } from '../../paths.ts'

/**
 * What spellings of one tag have in common: NFKC, case-folded, letters, digits, `+` and `#` alone kept. A mark belongs
 * to the letter before it, as in Hindi or Thai. Where nothing would be left, the folded text itself.
 *
 * tagKey('GitHub Actions') // => 'githubactions', as of 'Github-actions'
 * tagKey('C++') // => 'c++'
 */
export function tagKey(spelling: string): string {
  // Unicode case folding: through small letters and capitals, which takes ẞ and ß to ss, and with one small sigma, also
  // at the end of a word.
  const folded = spelling
    .normalize('NFKC')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKC')
    .trim()
  return folded.match(/\p{L}\p{M}*|\p{N}|[+#]/gu)?.join('') ?? folded
}

/**
 * Makes the slug of a tag from its name, by transliteration. `+`, `#` and a leading dot are spoken, so that C, C++, C#
 * and .NET keep apart.
 *
 * @returns undefined where nothing is left; then the author has to choose one.
 *
 * tagSlug('C++') // => 'c-plus-plus'
 * tagSlug('.NET') // => 'dotnet'
 * tagSlug('CI/CD') // => 'ci-cd'
 */
export function tagSlug(name: string): Slug | undefined {
  const slug = anyAscii(name.normalize('NFKC'))
    .toLowerCase()
    .trim()
    .replace(/['`]/g, '')
    .replace(/^\.(?=[a-z])/, 'dot')
    .replace(/\+/g, ' plus ')
    .replace(/(?<=[a-z0-9])#/g, ' sharp ')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return isSlug(slug) ? slug : undefined
}
