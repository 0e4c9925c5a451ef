import { Page } from '../../components/page.tsx'
import { sheetNamed } from '../../lib/routes/batch-pages.ts'

export const dynamic = 'force-dynamic'

/** Renders the pages of one sheet, side by side; the build takes them apart again. */
export default async function Sheet({ params }: { params: Promise<{ sheet: string }> }) {
  const pages = sheetNamed((await params).sheet)
  return pages.map((page) => (
    <div key={page.path} data-page={page.path}>
      <Page page={page} />
    </div>
  ))
}
