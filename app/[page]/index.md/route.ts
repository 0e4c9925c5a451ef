import { pageTwin } from '../../../lib/feeds/markdown-twins.ts'
import { fileRoute } from '../../../lib/routes/file-route.ts'

export const dynamic = 'force-static'
export const { GET, generateStaticParams } = fileRoute('/[page]/index.md', pageTwin)
export const dynamicParams = false
