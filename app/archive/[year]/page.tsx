import { pageRoute } from '../../../components/page-route.tsx'
import { Year } from '../../../components/year.tsx'

/** A year in review: `YearView` of lib/pages. */
const { PageRoute, generateStaticParams } = pageRoute('/archive/[year]', Year)

export default PageRoute
export { generateStaticParams }
export const dynamicParams = false
