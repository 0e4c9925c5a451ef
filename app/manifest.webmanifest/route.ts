import { webManifest } from '../../lib/feeds/web-manifest.ts'
import { fileRoute } from '../../lib/routes/file-route.ts'

export const dynamic = 'force-static'
export const { GET } = fileRoute('/manifest.webmanifest', webManifest)
