import { pageRoute } from '../../components/page-route.tsx'
import { ProsePage } from '../../components/prose-page.tsx'

/** About, and any further page of `content/pages/`: `PageView` of lib/pages. */
const { PageRoute, generateStaticParams } = pageRoute('/[page]', ProsePage)

export default PageRoute
export { generateStaticParams }
export const dynamicParams = false
