import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { outFolder } from '../support/build-output.ts'
import { siteIn } from '../support/built-site.ts'
import { run } from '../support/command.ts'
import { contentFolder, ownSiteFile, post } from '../support/tiny-site.ts'

describe('files of the content folder', () => {
  it('never take over the site, whatever links to them, and check says the same', async () => {
    const names = ['_headers', '_redirects', '_worker.js', 'index.html', 'feed.xml', 'robots.txt', '404.html']
    const files = [...names, 'assets/a.js', 'robots.txt.gz']
    const content = contentFolder({
      'site.yaml': ownSiteFile,
      'posts/one.md': post('One', '2026-01-01', '', files.map((file) => `[x](../${file})`).join('\n')),
      ...Object.fromEntries(files.map((file) => [file, 'mine'])),
    })
    const out = outFolder()
    const build = await run('build', ['--content', content, '--out', out, '--compress'])
    const check = await run('check', ['--content', content])
    expect([build.code, check.code]).toEqual([1, 1])
    for (const file of files) expect(build.stderr).toContain(file)
    expect(build.stderr).toContain(check.stdout.trim())
    expect(existsSync(out)).toBe(false)
  })

  it('are kept out of it by a name that begins with `_`', async () => {
    const content = contentFolder({
      'posts/one/index.md': post('One', '2026-01-01', '', '[x](seen.txt)'),
      'posts/one/seen.txt': 'seen',
      'posts/one/_unseen.txt': 'unseen',
      'projects/_unseen.txt': 'unseen',
    })
    const out = outFolder()
    expect((await run('build', ['--content', content, '--out', out])).code).toBe(0)
    const { files } = siteIn(out)
    expect(files).toContain('posts/one/seen.txt')
    expect(files.filter((file) => file.includes('unseen'))).toEqual([])
  })
})
