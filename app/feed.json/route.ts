import { jsonFile } from '../../lib/feeds/feed-files.ts'
import { fileRoute } from '../../lib/routes/file-route.ts'

export const dynamic = 'force-static'
export const { GET } = fileRoute('/feed.json', jsonFile)
