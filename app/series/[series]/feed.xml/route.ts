import { seriesFeedFile } from '../../../../lib/feeds/feed-files.ts'
import { fileRoute } from '../../../../lib/routes/file-route.ts'

export const dynamic = 'force-static'
export const { GET, generateStaticParams } = fileRoute('/series/[series]/feed.xml', seriesFeedFile)
export const dynamicParams = false
