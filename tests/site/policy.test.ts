import { selectAll } from 'hast-util-select'
import { describe, expect, it } from 'vitest'
import { attribute, builtSite } from '../support/built-site.ts'

describe.each(['shipped', 'archive', 'german', 'wide'])('the %s site', (name) => {
  const site = builtSite(name)

  it('says on each page what the page may do, before anything that it may or may not', () => {
    const policies = new Set<string>()
    for (const { file, tree } of site.pages) {
      const [charset, policy] = selectAll('head > *', tree)
      expect(attribute(charset, 'charSet'), file).toBe('utf-8')
      expect(policy && attribute(policy, 'httpEquiv'), file).toBe('Content-Security-Policy')
      policies.add(attribute(policy, 'content') ?? '')
    }
    expect(policies.size).toBe(1)
    const [policy = ''] = policies
    for (const directive of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
    ])
      expect(policy).toContain(directive)
    // In a page it is ignored, with an error in the console.
    expect(policy).not.toContain('frame-ancestors')
    expect(policy).not.toContain('unsafe-inline')
  })
})
