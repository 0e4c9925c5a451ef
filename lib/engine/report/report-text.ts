import type { View } from '../../pages/views.ts'
import type { Problem } from '../../problems.ts'
import type { PageCost } from '../output/budget.ts'
import type { BuildResult } from './build-outcome.ts'
import type { BuildSummary } from './build-outcome.ts'
import type { PageOutput } from '../render/render-pages.ts'
import type { StageTime } from './stopwatch.ts'

const kindNames: Record<View['kind'], string> = {
  home: 'home',
  archive: 'archive',
  year: 'years',
  post: 'posts',
  tags: 'tags index',
  tag: 'tags',
  series: 'series',
  focus: 'focus',
  projects: 'projects index',
  project: 'projects',
  page: 'pages',
  feeds: 'feeds',
  search: 'search',
  'not-found': 'not found',
}

/** Says what a build did: its figures, its times by stage, and the hash of the whole. */
export function buildReportText(summary: BuildSummary, stages: readonly StageTime[]): string {
  const rows = stages.map(({ stage, milliseconds, memory }) => [
    stage,
    `${(milliseconds / 1000).toFixed(2)} s`,
    size(memory),
  ])
  return [summary.tables, table([['stage', 'time', 'memory'], ...rows]), summary.notes].join('\n\n')
}

/** Pages by kind with their sizes, assets, and what they cost a reader. */
export function figureTables(result: BuildResult): string {
  const rows: string[][] = [['pages', 'count', 'rendered', 'HTML', 'brotli', 'largest']]
  const kinds = new Map<View['kind'], PageOutput[]>()
  for (const page of result.pages) {
    const group = kinds.get(page.source.kind)
    if (group) group.push(page)
    else kinds.set(page.source.kind, [page])
  }
  for (const [kind, pages] of kinds) rows.push(pageRow(kindNames[kind], pages))
  rows.push(pageRow('all', result.pages))
  const assets = result.template.files.map(({ path, bytes, brotli }) => [path, size(bytes), size(brotli)])
  return [
    table(rows),
    table([['assets', 'bytes', 'brotli'], ...assets]),
    readersCost(result),
    ...longLines(result),
  ].join('\n\n')
}

/** What else there is to say, and the hash of the whole. */
export function notes(result: BuildResult, problems: readonly Problem[], outDir: string): string {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length
  return [
    ...result.gone,
    ...pictureLine(result),
    largestLine(result.pages),
    ...growthLine(result.pages),
    ...(result.search.records === 0
      ? []
      : [`search: ${result.search.records} texts, ${result.search.indexed} indexed anew`]),
    `${result.files.length} files in ${outDir}; ${warnings === 1 ? '1 warning' : `${warnings} warnings`}`,
    `site ${result.manifest.site}`,
  ].join('\n\n')
}

/** The dearest page of each kind. */
function readersCost({ cost }: BuildResult): string {
  const dearest = new Map<View['kind'], PageCost>()
  for (const page of cost.pages) {
    const known = dearest.get(page.kind)
    if (!known || page.text > known.text) dearest.set(page.kind, page)
  }
  return table([
    ["reader's cost, brotli", 'HTML and CSS', 'script', 'fonts at most'],
    ...[...dearest.values()].map(({ kind, text, script }) => [
      kindNames[kind],
      size(text),
      size(script),
      size(cost.fonts),
    ]),
  ])
}

const listed = 10

function longLines({ long }: BuildResult): string[] {
  if (long.length === 0) return []
  const lines = long.slice(0, listed).map(({ path, text }) => `  ${path}  ${size(text)}`)
  const more = long.length > listed ? [`  and ${long.length - listed} more`] : []
  return [['pages that do not fit into the first flight of a connection:', ...lines, ...more].join('\n')]
}

function largestLine(pages: readonly PageOutput[]): string {
  const largest = pages.toSorted((a, b) => b.brotli - a.brotli).slice(0, 3)
  return `largest pages: ${largest.map(({ source, brotli }) => `${source.path} ${size(brotli)}`).join(', ')}`
}

/** What has grown since the last build, by bytes of HTML, most first. */
function growthLine(pages: readonly PageOutput[]): string[] {
  const grown = pages
    .flatMap(({ source, bytes, bytesBefore }) =>
      bytesBefore !== undefined && bytes > bytesBefore
        ? [{ path: source.path, by: bytes - bytesBefore }]
        : [],
    )
    .toSorted((a, b) => b.by - a.by)
    .slice(0, 3)
  return grown.length === 0
    ? []
    : [`grown since the last build: ${grown.map(({ path, by }) => `${path} +${size(by)}`).join(', ')}`]
}

function pictureLine({ pictures: { files, encoded } }: BuildResult): string[] {
  return files === 0 ? [] : [`${files} files made of pictures, ${encoded} of them encoded now`]
}

function pageRow(name: string, pages: readonly PageOutput[]): string[] {
  const sum = (pick: (page: PageOutput) => number): number =>
    pages.reduce((total, page) => total + pick(page), 0)
  const largest = Math.max(0, ...pages.map(({ brotli }) => brotli))
  return [
    name,
    String(pages.length),
    String(pages.filter(({ rendered }) => rendered).length),
    size(sum(({ bytes }) => bytes)),
    size(sum(({ brotli }) => brotli)),
    size(largest),
  ]
}

/** @returns bytes for people, in powers of 1,000: `1.2 kB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Sets rows in columns: the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
