import { pageRoute } from '../../../../components/page-route.tsx'
import { Series } from '../../../../components/series.tsx'

/** Further parts of a long series: `SeriesView` of lib/pages. */
const { PageRoute, generateStaticParams } = pageRoute('/series/[series]/[number]', Series)

export default PageRoute
export { generateStaticParams }
export const dynamicParams = false
