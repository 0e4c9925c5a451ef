import { pageRoute } from '../../components/page-route.tsx'
import { Focus } from '../../components/focus.tsx'

/** Current Focus: `FocusView` of lib/pages. */
const { PageRoute } = pageRoute('/focus', Focus)

export default PageRoute
