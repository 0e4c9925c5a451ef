import { pageRoute } from '../../components/page-route.tsx'
import { Tags } from '../../components/tags.tsx'

/** All tags: `TagsView` of lib/pages. */
const { PageRoute } = pageRoute('/tags', Tags)

export default PageRoute
