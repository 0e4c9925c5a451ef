import FurtherPage from '../../[page]/page.tsx'
import Year from '../../archive/[year]/page.tsx'
import Archive from '../../archive/page.tsx'
import Feeds from '../../feeds/page.tsx'
import Focus from '../../focus/page.tsx'
import NotFound from '../../not-found.tsx'
import Home from '../../page.tsx'
import Post from '../../posts/[slug]/page.tsx'
import Project from '../../projects/[slug]/page.tsx'
import Projects from '../../projects/page.tsx'
import Search from '../../search/page.tsx'
import NumberedSeries from '../../series/[series]/[number]/page.tsx'
import Series from '../../series/[series]/page.tsx'
import NumberedTag from '../../tags/[tag]/[number]/page.tsx'
import Tag from '../../tags/[tag]/page.tsx'
import Tags from '../../tags/page.tsx'
import type { PageRoute } from '../../../lib/content/addresses/routes.ts'
import { batchNamed } from '../../../lib/routes/batch-pages.ts'

export const dynamic = 'force-dynamic'

/** The site's routes, as the files beside this folder have them. */
const routes: Record<PageRoute, typeof Post> = {
  '/': Home,
  '/archive': Archive,
  '/archive/[year]': Year,
  '/posts/[slug]': Post,
  '/tags': Tags,
  '/tags/[tag]': Tag,
  '/tags/[tag]/[number]': NumberedTag,
  '/series/[series]': Series,
  '/series/[series]/[number]': NumberedSeries,
  '/focus': Focus,
  '/projects': Projects,
  '/projects/[slug]': Project,
  '/feeds': Feeds,
  '/search': Search,
  '/[page]': FurtherPage,
  '/404': NotFound,
}

/** For the build alone: renders pages of any routes side by side; the build takes them apart again. */
export default async function Batch({ params }: { params: Promise<{ batch: string }> }) {
  return batchNamed((await params).batch).map(({ route, page }) => {
    const Route = routes[route]
    return (
      <div key={page.path} data-page={page.path}>
        <Route page={page} />
      </div>
    )
  })
}
