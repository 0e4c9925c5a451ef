import { pageRoute } from '../../../components/page-route.tsx'
import { Post } from '../../../components/post.tsx'

/** A post: `PostView` of lib/pages. */
const { PageRoute, generateStaticParams } = pageRoute('/posts/[slug]', Post)

export default PageRoute
export { generateStaticParams }
export const dynamicParams = false
