import { size, table } from '../../lib/engine/report/report-text.ts'
import { measureCells, measureHeads } from './bench-tables.ts'
import { ratio } from './growth.ts'
import type { PeerResult, SizeResult } from './bench-result.ts'
import { workColumns, type Work } from './peer-work.ts'

/** What each generator took for the same posts, and ours as a ratio to it. */
export function peerText({ posts, builds, output, peers }: SizeResult): string {
  const cold = builds.cold
  const edit = builds['one edit']
  // What the others do not make is counted apart.
  const comparable = output.kinds['pages and assets']
  const rows = [
    [
      'cold, then after one edit',
      ...measureHeads,
      ...measureHeads.map((head) => `edit: ${head}`),
      'output',
      'all',
    ],
  ]
  rows.push([
    'Groundwork',
    ...measureCells(cold),
    ...measureCells(edit),
    size(comparable),
    size(output.bytes),
  ])
  const ratios = [
    ['Groundwork ÷', 'cold', 'edit', 'edit ÷ their cold', 'memory, cold', 'memory, edit', 'output', 'all'],
  ]
  for (const peer of peers) {
    if ('missing' in peer) continue
    const name = `${peer.name} ${peer.version}`
    const bytes = size(peer.output.bytes)
    rows.push([name, ...measureCells(peer.cold), ...measureCells(peer.edit), bytes, bytes])
    ratios.push([
      name,
      times(ratio(cold.wall, peer.cold.wall)),
      times(ratio(edit.wall, peer.edit.wall)),
      times(ratio(edit.wall, peer.cold.wall)),
      times(ratio(cold.memory, peer.cold.memory)),
      times(ratio(edit.memory, peer.edit.memory)),
      times(ratio(comparable, peer.output.bytes)),
      times(ratio(output.bytes, peer.output.bytes)),
    ])
  }
  return [
    `${posts.toLocaleString('en')} posts, beside others; output is pages and assets, all has what the others do not make too: further feeds, Markdown twins, sitemap, search, manifest`,
    table(rows),
    table(ratios),
    ...peers.flatMap((peer) => ('missing' in peer ? [missingLine(peer)] : [])),
  ].join('\n\n')
}

/** Who does which work, so that the times are read rightly. */
export function workText(works: readonly (readonly [name: string, work: Work])[]): string {
  return table([
    ['work', ...works.map(([name]) => name)],
    ...workColumns.map((column) => [column, ...works.map(([, work]) => work[column])]),
  ])
}

function missingLine({ name, missing }: Extract<PeerResult, { missing: string }>): string {
  return `${name} is not in the table: ${missing}`
}

function times(value: number | undefined): string {
  return value === undefined ? 'unknown' : value.toFixed(2)
}
