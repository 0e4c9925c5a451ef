import type { SitePage } from '../pages/site-page.ts'

declare global {
  /** Pages waiting to be rendered, by the name of their sheet. */
  var groundworkSheets: Map<string, readonly SitePage[]> | undefined
}

/**
 * Sheets go from the command to the route through `globalThis`: both run in one process, but Next.js bundles the
 * route with its own copy of every module, so module state is not shared.
 */
function sheets(): Map<string, readonly SitePage[]> {
  return (globalThis.groundworkSheets ??= new Map())
}

/** Lays out pages to be rendered together under a name. */
export function offerSheet(name: string, pages: readonly SitePage[]): void {
  sheets().set(name, pages)
}

/** Takes a sheet away again once it is rendered. */
export function withdrawSheet(name: string): void {
  sheets().delete(name)
}

/**
 * @returns the pages of a sheet.
 * @throws when no such sheet is laid out: the route was asked for something the command did not offer.
 */
export function sheetNamed(name: string): readonly SitePage[] {
  const pages = sheets().get(name)
  if (!pages) throw new Error(`no sheet named ${name} is laid out`)
  return pages
}
