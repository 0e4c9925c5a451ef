import { atomFile } from '../../lib/feeds/feed-files.ts'
import { fileRoute } from '../../lib/routes/file-route.ts'

export const dynamic = 'force-static'
export const { GET } = fileRoute('/atom.xml', atomFile)
