import type { HtmlHole } from '../lib/pages/parts/view-parts.ts'
import { rendersBatches } from '../lib/routes/batch-pages.ts'
import { storedText } from '../lib/routes/exported-site.ts'

/**
 * The place of compiled Markdown. For the build it is an empty element, which is filled after rendering, so that the
 * text never passes through React; plain Next.js gets the text.
 */
export function Html({ hole, className = 'prose' }: { hole: HtmlHole; className?: string }) {
  if (rendersBatches()) return <div className={className} data-html={hole.hash} />
  return <div className={className} dangerouslySetInnerHTML={{ __html: storedText(hole.hash) }} />
}
