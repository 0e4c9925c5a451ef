import type { Root } from 'mdast'
import { visitNodes } from './nodes.ts'
import type { Reporter } from './reporter.ts'

/** Warns of cells that stand beyond a table's header, once for each table: HTML has no column for them. */
export function checkTables(tree: Root, report: Reporter): void {
  visitNodes(tree, 'table', (table) => {
    const columns = table.children[0]?.children.length ?? 0
    const beyond = table.children.flatMap(
      ({ children }) => children.slice(columns).find((cell) => cell.children.length > 0) ?? [],
    )
    const [first] = beyond
    if (!first) return
    const rows = beyond.length === 1 ? 'A row has' : `${beyond.length} rows have`
    report.warn(
      first,
      `${rows} more cells than the table's header, which has ${columns}; what stands in them is not shown.`,
      'Give the header as many cells. Where a `|` is part of a cell, even in code, write `\\|`.',
    )
  })
}
