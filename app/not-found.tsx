import { NotFound } from '../components/not-found.tsx'
import { pageRoute } from '../components/page-route.tsx'

/** What stands for addresses that have no page: `NotFoundView` of lib/pages. */
const { PageRoute } = pageRoute('/404', NotFound)

export default PageRoute
