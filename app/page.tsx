import { pageRoute } from '../components/page-route.tsx'
import { Home } from '../components/home.tsx'

/** The home page: `HomeView` of lib/pages. */
const { PageRoute } = pageRoute('/', Home)

export default PageRoute
