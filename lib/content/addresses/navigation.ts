import type { ParsedSite } from '../parsed-file.ts'
import type { Problem } from '../../problems.ts'
import { nearest } from '../../nearest.ts'
import { siteMap } from './site-map.ts'
import type { SiteIndex } from '../index/site-index.ts'

/**
 * Takes the items out of the navigation that lead to an address the site has not; whole URLs stay.
 *
 * @param addresses pages, files and redirects of the site.
 * @returns the rest, and a warning for each that was taken out.
 */
export function navigationOf(
  site: ParsedSite,
  addresses: ReadonlySet<string>,
): { navigation: SiteIndex['navigation']; problems: Problem[] } {
  const problems: Problem[] = []
  const navigation = site.frontMatter.navigation.filter(({ label, href }, at) => {
    const [path = ''] = href.split(/[?#]/)
    if (!href.startsWith('/') || addresses.has(path)) return true
    const field = `navigation.${at}.href`
    const likely = addresses.has(`${path}/`) ? `${path}/` : nearest(path, addresses)
    problems.push({
      severity: 'warning',
      file: site.file,
      ...(site.positions[field] ?? { line: 1, column: 1 }),
      field,
      message: `\`${label}\` is left out of the navigation: there is no page \`${path}\`.`,
      fix:
        likely === undefined
          ? 'Make the page, or take the item out.'
          : `Write \`${likely}\`, or take the item out.`,
    })
    return false
  })
  return { navigation, problems }
}

/**
 * @param publicFiles addresses of the files in `public/`.
 * @returns every address that a link within the site can lead to: pages, redirects and files.
 */
export function reachable(index: SiteIndex, publicFiles: readonly string[]): Set<string> {
  const { pages, files, icons } = siteMap(index)
  return new Set<string>([
    ...[...pages, ...files, ...icons].map(({ path }) => path),
    ...index.redirects.map(({ from }) => from),
    ...index.assets.map(({ path }) => path),
    // A link has its address as browsers write it.
    ...publicFiles.flatMap((path) => [path, new URL(path, 'https://site.invalid').pathname]),
  ])
}
