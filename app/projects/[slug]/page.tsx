import { pageRoute } from '../../../components/page-route.tsx'
import { Project } from '../../../components/project.tsx'

/** A project: `ProjectView` of lib/pages. */
const { PageRoute, generateStaticParams } = pageRoute('/projects/[slug]', Project)

export default PageRoute
export { generateStaticParams }
export const dynamicParams = false
