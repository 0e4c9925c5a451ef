import type { PageRoute } from '../content/addresses/routes.ts'
import type { SitePage } from '../pages/site-page.ts'

/** A page to be rendered, and the route that renders it. */
export interface RoutedPage {
  route: PageRoute
  page: SitePage
}

declare global {
  /** Pages waiting to be rendered, by the name of their batch. */
  var groundworkBatches: Map<string, readonly RoutedPage[]> | undefined
}

/*
 * Batches go from the command to the route through `globalThis`: both run in one process, but Next.js bundles the
 * route with its own copy of every module, so module state is not shared.
 */

/** Lays out pages to be rendered together under a name. */
export function offerBatch(name: string, pages: readonly RoutedPage[]): void {
  globalThis.groundworkBatches ??= new Map()
  globalThis.groundworkBatches.set(name, pages)
}

/** Takes a batch away again once it is rendered. */
export function withdrawBatch(name: string): void {
  globalThis.groundworkBatches?.delete(name)
}

/**
 * @returns the pages of a batch.
 * @throws when no such batch is laid out: the route was asked for something the command did not offer.
 */
export function batchNamed(name: string): readonly RoutedPage[] {
  const pages = globalThis.groundworkBatches?.get(name)
  if (!pages) throw new Error(`no batch named ${name} is laid out`)
  return pages
}

/** @returns whether pages are rendered for the build, which puts compiled texts in their places afterwards. */
export function rendersBatches(): boolean {
  return globalThis.groundworkBatches !== undefined
}
