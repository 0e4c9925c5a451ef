import { pageRoute } from '../../../components/page-route.tsx'
import { Tag } from '../../../components/tag.tsx'

/** A tag, with the newest of its posts: `TagView` of lib/pages. */
const { PageRoute, generateStaticParams } = pageRoute('/tags/[tag]', Tag)

export default PageRoute
export { generateStaticParams }
export const dynamicParams = false
