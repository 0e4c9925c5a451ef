import { robotsFile } from '../../lib/feeds/robots.ts'
import { fileRoute } from '../../lib/routes/file-route.ts'

export const dynamic = 'force-static'
export const { GET } = fileRoute('/robots.txt', robotsFile)
