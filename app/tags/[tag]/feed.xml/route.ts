import { tagFeedFile } from '../../../../lib/feeds/feed-files.ts'
import { fileRoute } from '../../../../lib/routes/file-route.ts'

export const dynamic = 'force-static'
export const { GET, generateStaticParams } = fileRoute('/tags/[tag]/feed.xml', tagFeedFile)
export const dynamicParams = false
