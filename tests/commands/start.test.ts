import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ask } from '../cli/ask.ts'
import { start } from '../support/background.ts'
import { run, scratch } from '../support/command.ts'
import { contentFolder, post, tinySiteFile } from '../support/tiny-site.ts'

describe('npm start', () => {
  it('builds, serves below the base path on a free port, says where, and stops cleanly', async () => {
    const content = contentFolder({
      'site.yaml': tinySiteFile.replace('https://tiny.example', 'https://tiny.example/blog'),
      'posts/one.md': post('One', '2026-01-01'),
    })
    const args = ['--content', content, '--out', join(scratch, 'start-out'), '--port', '3450']
    const first = start('start', args)
    const second = start('start', [...args.slice(0, 3), join(scratch, 'start-out-2'), ...args.slice(4)])
    const origins = await Promise.all(
      [first, second].map((server) => server.waitFor(/(http:\/\/localhost:\d+)\/blog\//)),
    )
    expect(new Set(origins).size).toBe(2)
    for (const origin of origins) {
      expect(await (await fetch(`${origin}/blog/posts/one/`)).text()).toContain('A few words.')
      expect((await fetch(`${origin}/blog/about-nothing/`)).status).toBe(404)
      expect((await fetch(`${origin}/blog/archive`)).url).toBe(`${origin}/blog/archive/`)
      const feed = (await fetch(`${origin}/blog/feed.xml`)).headers
      expect(feed.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(feed.get('access-control-allow-origin')).toBe('*')
      expect(feed.get('content-type')).toBe('application/xml; charset=utf-8')
      const port = Number(new URL(origin).port)
      for (const range of ['bytes=5-2', 'bytes=9999999-'])
        expect(await ask(port, '/blog/', { range })).toMatchObject({ status: 416 })
      expect(await ask(port, '/blog/', { host: 'evil.example' })).toMatchObject({ status: 403 })
      expect(await ask(port, '/blog/', { method: 'POST' })).toMatchObject({ status: 405 })
      expect((await ask(port, '/blog/', { range: 'bytes=-8' })).body).toBe('</html>\n')
    }
    expect(await Promise.all([first.stop(), second.stop()])).toEqual([0, 0])
  })
})

describe('npm run new', () => {
  it('begins a draft with a permanent id that check accepts, and never overwrites', async () => {
    const content = contentFolder({})
    const { code, stdout } = await run('new', ['--content', content, 'What I found: “100 %”'])
    expect(code).toBe(0)
    expect(stdout).toContain('what-i-found-100.md')
    const check = await run('check', ['--content', content])
    expect(check.stdout + check.stderr).not.toContain('error  ')
    expect(check.code).toBe(0)
    const again = await run('new', ['--content', content, 'What I found: “100 %”'])
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('exists already')
    const unnamed = await run('new', ['--content', content, '!!!'])
    expect(unnamed.code).toBe(2)
    expect(unnamed.stderr).toContain('--slug')
  })
})
