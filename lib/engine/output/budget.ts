import type { SiteFile } from '../../content/schema.ts'
import type { View } from '../../pages/views.ts'
import { href, type SiteAddress } from '../../paths.ts'
import type { Problem } from '../../problems.ts'
import { modulesOf } from '../render/document.ts'
import type { PageOutput } from '../render/render-pages.ts'
import type { Template } from '../render/template-files.ts'

/** What a page costs its reader on a first visit, in bytes as hosts send them (brotli at quality 5). */
export interface PageCost {
  kind: View['kind']
  path: string
  /** HTML and the stylesheets: what must arrive before there is text. */
  text: number
  /** Modules that load without the reader doing anything. */
  script: number
}

/** What a site costs its readers. */
export interface SiteCost {
  css: number
  /** All that a reader may come to load; compressed already. */
  fonts: number
  pages: PageCost[]
}

/** Adds up what pages cost, before anything is written. */
export function siteCost(
  pages: readonly PageOutput[],
  { parts, files }: Template,
  address: SiteAddress,
): SiteCost {
  const sizes = new Map(files.map(({ path, brotli }) => [href(address, path), brotli]))
  const total = (addresses: readonly string[]): number =>
    addresses.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)
  const css = total(parts.stylesheets)
  return {
    css,
    fonts: total([...sizes.keys()].filter((name) => name.endsWith('.woff2'))),
    pages: pages.map(({ source, brotli, elements }) => ({
      kind: source.kind,
      path: source.path,
      text: brotli + css,
      script: total(modulesOf(elements, parts.modules)),
    })),
  }
}

/** What is held against the budgets, in bytes. */
export type Spent = Record<keyof SiteFile['budget'], number>

/** @returns an error for each budget that the site passes; budgets are in kilobytes of 1,000 bytes. */
export function budgetProblems(cost: SiteCost, budget: SiteFile['budget']): Problem[] {
  const home = cost.pages.find(({ kind }) => kind === 'home')
  const posts = cost.pages.filter(({ kind }) => kind === 'post')
  const heaviest = Math.max(0, ...posts.map(({ script }) => script))
  return overBudget({ css: cost.css, script: heaviest, fonts: cost.fonts, html: home?.text ?? 0 }, budget)
}

const spentOn: [keyof Spent, string][] = [
  ['css', 'The stylesheets come'],
  ['script', 'The scripts of a post come'],
  ['fonts', 'The fonts come'],
  ['html', 'HTML and CSS of the home page come'],
]

/** @returns an error for each budget that is passed. */
export function overBudget(spent: Spent, budget: SiteFile['budget']): Problem[] {
  return spentOn.flatMap(([name, what]) => {
    const bytes = spent[name]
    if (bytes <= budget[name] * 1000) return []
    const enough = Math.ceil(bytes / 100) / 10
    return [
      {
        severity: 'error',
        file: 'site.yaml',
        field: `budget.${name}`,
        message: `${what} to ${(bytes / 1000).toFixed(2)} kB compressed, over the budget of ${budget[name]} kB.`,
        fix: `Make it less, or allow it in site.yaml: \`budget: { ${name}: ${enough} }\`.`,
      },
    ]
  })
}

/** @returns the pages over the budget for HTML and CSS, the home page aside; the heaviest first. */
export function longPages(cost: SiteCost, budget: SiteFile['budget']): PageCost[] {
  return cost.pages
    .filter(({ kind, text }) => kind !== 'home' && text > budget.html * 1000)
    .toSorted((a, b) => b.text - a.text)
}
