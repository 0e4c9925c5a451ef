import { z } from 'zod'
import type { SiteIndex } from '../../lib/content/index/site-index.ts'
import { pageAt } from '../../lib/pages/site-pages.ts'
import type { SitePage } from '../../lib/pages/site-page.ts'
import type { View } from '../../lib/pages/views.ts'
import { sitePath } from '../../lib/paths.ts'

/** @returns the page at an address; that there is none is a failure. */
export function pageOf(index: SiteIndex, path: string, now?: number): SitePage {
  const page = pageAt(index, sitePath(path), now)?.page()
  if (!page) throw new Error(`no page at ${path}`)
  return page
}

/** @returns the view at an address, which must be of the kind. */
export function viewOf<Kind extends View['kind']>(
  index: SiteIndex,
  path: string,
  kind: Kind,
): Extract<View, { kind: Kind }> {
  const { view } = pageOf(index, path)
  if (!isKind(view, kind)) throw new Error(`${path} is of kind ${view.kind}`)
  return view
}

function isKind<Kind extends View['kind']>(view: View, kind: Kind): view is Extract<View, { kind: Kind }> {
  return view.kind === kind
}

const linkedDataSchema = z.looseObject({
  '@context': z.string(),
  '@graph': z.array(z.record(z.string(), z.unknown())).optional(),
})

/** @returns the things that the JSON-LD of a page tells of. */
export function linkedData(page: SitePage): Record<string, unknown>[] {
  return page.head
    .filter(({ tag, attributes }) => tag === 'script' && attributes['type'] === 'application/ld+json')
    .flatMap(({ text }): Record<string, unknown>[] => {
      const data = linkedDataSchema.parse(JSON.parse(text ?? ''))
      const { '@context': context, '@graph': things, ...only } = data
      return (things ?? [only]).map((thing) => ({ '@context': context, ...thing }))
    })
}
