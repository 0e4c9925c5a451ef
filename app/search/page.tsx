import { pageRoute } from '../../components/page-route.tsx'
import { Search } from '../../components/search.tsx'

/** The search: `SearchView` of lib/pages. */
const { PageRoute } = pageRoute('/search', Search)

export default PageRoute
