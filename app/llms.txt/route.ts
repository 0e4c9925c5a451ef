import { llmsFile } from '../../lib/feeds/llms.ts'
import { fileRoute } from '../../lib/routes/file-route.ts'

export const dynamic = 'force-static'
export const { GET } = fileRoute('/llms.txt', llmsFile)
