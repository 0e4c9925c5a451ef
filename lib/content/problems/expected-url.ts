import type { Problem } from '../../problems.ts'
import type { ParsedSite } from '../parsed-file.ts'

/**
 * Compares the site's `url` with the one it is published at. They are of one place where host and path are the same;
 * `https` may be written where the host says `http`, as it does until its certificate is there.
 *
 * @param expected a whole URL.
 * @returns an error with the line to write, where they differ.
 */
export function unexpectedUrl(site: ParsedSite, expected: string): Problem | undefined {
  const written = new URL(site.frontMatter.url)
  const actual = new URL(expected)
  const bare = (url: URL): string => `${url.host}${url.pathname.replace(/\/+$/, '')}`
  const sameScheme = written.protocol === actual.protocol || written.protocol === 'https:'
  if (bare(written) === bare(actual) && sameScheme) return undefined
  return {
    severity: 'error',
    file: site.file,
    ...site.positions.url,
    field: 'url',
    message: `\`url\` is \`${site.frontMatter.url}\`, and the site is published at \`${expected}\`, where its pages would find no styles and lead nowhere.`,
    fix: `Write \`url: ${expected.replace(/\/+$/, '')}\`.`,
  }
}
