import { projectTwin } from '../../../../lib/feeds/markdown-twins.ts'
import { fileRoute } from '../../../../lib/routes/file-route.ts'

export const dynamic = 'force-static'
export const { GET, generateStaticParams } = fileRoute('/projects/[slug]/index.md', projectTwin)
export const dynamicParams = false
