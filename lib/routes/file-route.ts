import { lookup } from 'mrmime'
import { addressOf, type RouteParams } from '../content/addresses/route-params.ts'
import type { FileRoute, FileSubjects } from '../content/addresses/routes.ts'
import { siteMap, type FileEntry } from '../content/addresses/site-map.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import type { DerivedText } from '../feeds/derived-text.ts'
import { exportedSite, storedText } from './exported-site.ts'
import { paramsOrPlaceholder } from './placeholder.ts'

/**
 * Makes a route of `app/` for a text that is no page.
 *
 * @param route its folder in `app/`.
 * @param describe the pure function that says what the file is made from, and makes it.
 */
export function fileRoute<Route extends FileRoute>(
  route: Route,
  describe: (index: SiteIndex, subject: FileSubjects[Route]) => DerivedText,
) {
  return {
    async GET(_: Request, { params }: { params: Promise<RouteParams> }): Promise<Response> {
      const { index } = exportedSite()
      const path = addressOf(route, await params)
      const entry = siteMap(index).files.find((file) => file.path === path)
      if (!entry || !isOf(route, entry)) return new Response('Not found', { status: 404 })
      const text = await describe(index, entry.subject).make({
        html: async (hash) => storedText(hash),
        source: async (_file, hash) => storedText(hash),
      })
      return new Response(text, {
        headers: { 'content-type': `${lookup(path) ?? 'text/plain'}; charset=utf-8` },
      })
    },
    generateStaticParams: (): RouteParams[] => paramsOrPlaceholder(route, exportedSite().files),
  }
}

function isOf<Route extends FileRoute>(route: Route, entry: FileEntry): entry is FileEntry<Route> {
  return entry.route === route
}
