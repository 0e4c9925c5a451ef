import { createHash } from 'node:crypto'
import type { SiteIndex } from '../../content/index/site-index.ts'
import { speculationRules } from '../../pages/parts/speculation-rules.ts'
import { themeLine } from '../../pages/parts/theme-line.ts'
import { pagePolicy } from '../../services/policy.ts'
import { allowedSources } from '../../services/services.ts'

/**
 * @returns the hashes of all that stands inline in a script element and is not plain data, as a
 * Content-Security-Policy names them: the theme's line and the speculation rules.
 */
export function inlineScriptHashes(basePath: string): string[] {
  return [themeLine, speculationRules(basePath)].map(
    (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
  )
}

/** @returns the policy that each page of a site carries. */
export function policyOfPages({ address, site }: Pick<SiteIndex, 'address' | 'site'>): string {
  return pagePolicy({
    inlineScriptHashes: inlineScriptHashes(address.basePath),
    allowed: allowedSources(site),
  })
}
