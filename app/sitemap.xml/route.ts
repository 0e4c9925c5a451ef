import { sitemapFile } from '../../lib/feeds/sitemap.ts'
import { fileRoute } from '../../lib/routes/file-route.ts'

export const dynamic = 'force-static'
export const { GET } = fileRoute('/sitemap.xml', (index) => sitemapFile(index))
