import { describe, expect, it } from 'vitest'
import { headerRules } from '../../lib/feeds/hosts/host-headers.ts'
import { answerPolicy, pagePolicy } from '../../lib/services/policy.ts'
import { allowedSources } from '../../lib/services/services.ts'
import { makeIndex } from '../pages/make-index.ts'
import { inlineScriptHashes } from './make-site.ts'

const { site } = makeIndex({ site: { hsts: true, analytics: { service: 'plausible', site: 'example.com' } } })
const policy = { inlineScriptHashes, allowed: allowedSources(site) }
const [everywhere] = headerRules({ policy, hsts: site.hsts })
const headers = new Headers(everywhere?.headers)
/** A browser holds a page to both. */
const policies = [answerPolicy(policy), pagePolicy(policy)].map((text) =>
  text.split(/; ?/).map((directive) => directive.split(' ')),
)

function header(name: string): string {
  return headers.get(name) ?? ''
}

/** @returns what a directive allows, in the policy where it says the most. */
function sources(directive: string): string[] {
  return policies.flatMap((all) => all.find(([name]) => name === directive)?.slice(1) ?? [])
}

/**
 * What the HTTP Observatory asks of a site over HTTPS without cookies, as its documentation tells it, and what it takes
 * off a hundred where that is not so; it adds a little for more. An A+ is a hundred.
 */
const checks: [what: string, minus: number, plus: number, holds: () => boolean][] = [
  ['a policy without unsafe scripts', 20, 5, () => !/unsafe-(?:inline|eval|hashes)'/.test(scripts())],
  ['no scheme or wildcard for scripts', 20, 0, () => !/(?:^| )(?:\*|data:|https?:)(?: |$)/.test(scripts())],
  ['no plug-ins', 20, 0, () => sources('object-src').every((source) => source === "'none'")],
  ['a rule for what no other rule names', 20, 0, () => sources('default-src').length > 0],
  ['HTTPS alone for half a year or more', 20, 0, () => maxAge() >= 15_768_000],
  ['types that are not guessed', 5, 0, () => header('X-Content-Type-Options') === 'nosniff'],
  ['no page in another’s frame', 20, 5, () => sources('frame-ancestors').join(' ') === "'none'"],
  ['referrers that tell others little', 5, 5, () => header('Referrer-Policy').startsWith('strict-origin')],
  ['pages that other sites cannot read', 50, 0, () => !headers.has('Access-Control-Allow-Origin')],
]

function scripts(): string {
  return sources('script-src').join(' ').replaceAll("'wasm-unsafe-eval'", '')
}

function maxAge(): number {
  return Number(/max-age=(\d+)/.exec(header('Strict-Transport-Security'))?.[1] ?? 0)
}

describe('what a host sends, as the HTTP Observatory asks', () => {
  it.each(checks)('%s', (_, _minus, _plus, holds) => {
    expect(holds()).toBe(true)
  })

  it('is an A+', () => {
    const score = checks.reduce((sum, [, minus, plus, holds]) => sum + (holds() ? plus : -minus), 100)
    expect(score).toBeGreaterThanOrEqual(100)
  })
})
