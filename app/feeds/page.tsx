import { Feeds } from '../../components/feeds.tsx'
import { pageRoute } from '../../components/page-route.tsx'

/** All feeds, for people: `FeedsView` of lib/pages. */
const { PageRoute } = pageRoute('/feeds', Feeds)

export default PageRoute
