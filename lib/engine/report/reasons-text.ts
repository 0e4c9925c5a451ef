import type { PageOutput } from '../render/render-pages.ts'

/**
 * Says of each page that was rendered why it was; pages rendered for the same reasons stand together.
 *
 * @param pages those that were.
 */
export function reasonsText(pages: readonly PageOutput[]): string {
  const byReasons = new Map<string, string[]>()
  for (const { why, source } of pages) {
    const reasons = why.join(', ')
    const paths = byReasons.get(reasons)
    if (paths) paths.push(source.path)
    else byReasons.set(reasons, [source.path])
  }
  if (byReasons.size === 0) return 'No page was rendered: nothing that pages are made of has changed.'
  return [...byReasons].map(([reasons, paths]) => `rendered because ${reasons}:\n${listOf(paths)}`).join('\n')
}

function listOf(paths: readonly string[]): string {
  const shown = paths.slice(0, 20).map((path) => `  ${path}`)
  return [
    ...shown,
    ...(paths.length > shown.length ? [`  and ${paths.length - shown.length} more`] : []),
  ].join('\n')
}
