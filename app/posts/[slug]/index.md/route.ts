import { postTwin } from '../../../../lib/feeds/markdown-twins.ts'
import { fileRoute } from '../../../../lib/routes/file-route.ts'

export const dynamic = 'force-static'
export const { GET, generateStaticParams } = fileRoute('/posts/[slug]/index.md', postTwin)
export const dynamicParams = false
