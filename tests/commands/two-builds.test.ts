import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outFolder, siteHash } from '../support/build-output.ts'
import { siteIn } from '../support/built-site.ts'
import { run } from '../support/command.ts'
import { contentFolder, post, tinySiteFile } from '../support/tiny-site.ts'

describe('two builds at once', () => {
  it('into one folder both end well and leave one whole site', async () => {
    const content = contentFolder({ 'posts/one.md': post('One', '2026-01-01') })
    const out = outFolder()
    const results = await Promise.all([1, 2, 3].map(() => run('build', ['--content', content, '--out', out])))
    expect(results.map(({ code, stderr }) => [code, stderr])).toEqual(results.map(() => [0, '']))
    expect(new Set(results.map(({ stdout }) => siteHash(stdout))).size).toBe(1)
    expect(siteIn(out).files).toContain('posts/one/index.html')
    expect(readdirSync(join(out, '..'))).toEqual(['out'])
  })

  it('of two sites share the cache and do not mix', async () => {
    const sites = ['First', 'Second'].map((title) => ({
      title,
      content: contentFolder({
        'site.yaml': tinySiteFile.replace('Tiny', title),
        'posts/one.md': post(title, '2026-01-01'),
      }),
      out: outFolder(),
    }))
    const results = await Promise.all(
      sites.map(({ content, out }) => run('build', ['--content', content, '--out', out])),
    )
    expect(results.map(({ code }) => code)).toEqual([0, 0])
    for (const { title, out } of sites) {
      const html = siteIn(out).read('posts/one/index.html')
      expect(html).toContain(title)
      expect(html).not.toContain(title === 'First' ? 'Second' : 'First')
    }
  })
})
