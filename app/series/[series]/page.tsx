import { pageRoute } from '../../../components/page-route.tsx'
import { Series } from '../../../components/series.tsx'

/** A series, from its first part on: `SeriesView` of lib/pages. */
const { PageRoute, generateStaticParams } = pageRoute('/series/[series]', Series)

export default PageRoute
export { generateStaticParams }
export const dynamicParams = false
