import { pageRoute } from '../../components/page-route.tsx'
import { Projects } from '../../components/projects.tsx'

/** All projects: `ProjectsView` of lib/pages. */
const { PageRoute } = pageRoute('/projects', Projects)

export default PageRoute
