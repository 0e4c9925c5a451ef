import type { HtmlHole } from '../lib/pages/parts/view-parts.ts'

/** The place of compiled Markdown: an empty element, which is filled after rendering and never through React. */
export function Html({ hole, className = 'prose' }: { hole: HtmlHole; className?: string }) {
  return <div className={className} data-html={hole.hash} />
}
