import { pageRoute } from '../../components/page-route.tsx'
import { Archive } from '../../components/archive.tsx'

/** Every post, or every year: `ArchiveView` of lib/pages. */
const { PageRoute } = pageRoute('/archive', Archive)

export default PageRoute
