import { focusTwin } from '../../../lib/feeds/markdown-twins.ts'
import { fileRoute } from '../../../lib/routes/file-route.ts'

export const dynamic = 'force-static'
export const { GET } = fileRoute('/focus/index.md', focusTwin)
