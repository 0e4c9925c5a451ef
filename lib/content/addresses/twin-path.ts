import { sitePath, type SitePath } from '../../paths.ts'

/** @returns where the Markdown of a page is: `/posts/hello/` has it at `/posts/hello/index.md`. */
export function twinPath(page: SitePath): SitePath {
  return sitePath(`${page}index.md`)
}
