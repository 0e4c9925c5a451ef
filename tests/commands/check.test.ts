import { describe, expect, it } from 'vitest'
import { run } from '../support/command.ts'
import { contentFolder, post, tinySiteFile } from '../support/tiny-site.ts'

describe('npm run check', () => {
  it('warns of each sample value that is left, and of nothing else in the sample', async () => {
    const { code, stdout } = await run('check')
    expect(code).toBe(0)
    const told = [...stdout.matchAll(/^site\.yaml:\d+:\d+ {2}warning {2}(.*) still has a sample value/gm)]
    expect(told.map(([, field]) => field)).toEqual([
      '`description`',
      '`url`',
      '`author.name`',
      '`author.email`',
      '`url` in entry 1 of `social`',
      '`feed.id`',
    ])
    expect(stdout).toContain('0 errors, 6 warnings in 1 file')
  })

  it('fails where the site would be published at another address, with the line to write', async () => {
    const content = contentFolder({
      'site.yaml': tinySiteFile.replaceAll('tiny.example', 'tiny.org'),
      'posts/one.md': post('One', '2026-01-01'),
    })
    const check = (url: string) => run('check', ['--content', content, '--expect-url', url])
    const failed = await check('https://someone.github.io/blog')
    expect(failed.code).toBe(1)
    expect(failed.stdout).toContain('site.yaml:3:6  error')
    expect(failed.stdout).toContain('fix: Write `url: https://someone.github.io/blog`.')
    const passed = await check('https://tiny.org/')
    expect(passed.stdout).toContain('1 post, no problems')
    expect(passed.code).toBe(0)
    const nothing = await check('')
    expect(nothing.code).toBe(2)
    expect(nothing.stderr).toContain('is no web address')
  })
})
