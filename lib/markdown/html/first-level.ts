import type { Element, Root } from 'hast'
import type { Reporter } from '../reporter.ts'
import { visitElements } from './visit-elements.ts'

/** Moves all headings of a text down by one level where one is of the first; those of the sixth stay there. */
export function shiftHeadings(tree: Root): void {
  const headings = headingsOf(tree)
  if (!headings.some(({ tagName }) => tagName === 'h1')) return
  for (const heading of headings) heading.tagName = `h${Math.min(6, Number(heading.tagName[1]) + 1)}`
}

/** Says, once, that a text has a heading of the first level. */
export function warnOfFirstLevel(tree: Root, source: string, report: Reporter): void {
  const first = headingsOf(tree).find(({ tagName }) => tagName === 'h1')
  if (!first) return
  const written = source.slice(first.position?.start.offset)
  const instead = written.startsWith('<') ? '`<h2>`' : '`##`'
  report.warn(
    first,
    "The heading is of the first level, which only the page's title is.",
    `Write ${instead}, and the headings below it one level further down; or write \`headings: shift\` in the front matter, or in site.yaml for all texts.`,
  )
}

function headingsOf(tree: Root): Element[] {
  const found: Element[] = []
  visitElements(tree, (element) => {
    if (/^h[1-6]$/.test(element.tagName) && element.properties.id !== 'footnote-label') found.push(element)
  })
  return found
}
