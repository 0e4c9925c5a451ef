import { pageRoute } from '../../../../components/page-route.tsx'
import { Tag } from '../../../../components/tag.tsx'

/** Older posts of a tag, five hundred a page: `TagView` of lib/pages. */
const { PageRoute, generateStaticParams } = pageRoute('/tags/[tag]/[number]', Tag)

export default PageRoute
export { generateStaticParams }
export const dynamicParams = false
