import { createHash } from 'node:crypto'
import { themeLine } from '../../pages/parts/theme-line.ts'

/** @returns the speculation rules of every page: a page of the site is fetched when the pointer rests on its link. */
export function speculationRules(basePath: string): string {
  return JSON.stringify({ prefetch: [{ where: { href_matches: `${basePath}/*` }, eagerness: 'moderate' }] })
}

/**
 * @returns the hashes of all that stands inline in a script element and is not plain data, as a
 * Content-Security-Policy names them: the theme's line and the speculation rules.
 */
export function inlineScriptHashes(basePath: string): string[] {
  return [themeLine, speculationRules(basePath)].map(
    (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
  )
}
