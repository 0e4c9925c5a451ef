import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/command.ts'
import { contentFolder, post, tinySiteFile } from '../support/tiny-site.ts'

const content = (more: Record<string, string> = {}): string =>
  contentFolder({
    'site.yaml': tinySiteFile,
    'posts/one.md': post('One', '2026-01-01', '', 'See [two](two.md).'),
    'posts/two.md': post('Two', '2026-01-02', '', 'See [one](one.md).'),
    ...more,
  })

describe('npm run rename', () => {
  it('leaves a folder that check has nothing against', async () => {
    const folder = content()
    const done = await run('rename', ['--content', folder, 'one', 'first'])
    expect(done.stdout).toContain('posts/one.md → posts/first.md')
    expect(done.code).toBe(0)
    expect(existsSync(join(folder, 'posts/one.md'))).toBe(false)
    expect(readFileSync(join(folder, 'posts/two.md'), 'utf8')).toContain('[one](first.md)')
    const check = await run('check', ['--content', folder])
    expect(check.stdout).toContain('0 errors')
  })

  it('writes nothing where it is only asked what it would, where there are errors, and where it is asked wrongly', async () => {
    const folder = content({ 'posts/bad.md': 'no front matter\n' })
    const refused = await run('rename', ['--content', folder, 'one', 'first'])
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('Nothing was written') })
    expect(refused.stdout).toContain('posts/bad.md:1')
    const good = content()
    const told = await run('rename', ['--content', good, '--dry-run', 'one', 'first'])
    expect(told).toMatchObject({ code: 0, stdout: expect.stringContaining('posts/two.md: 1 link') })
    const alone = await run('rename', ['--content', good, 'one'])
    expect(alone).toMatchObject({ code: 2, stderr: expect.stringContaining('npm run rename -- ') })
    expect(existsSync(join(folder, 'posts/one.md')) && existsSync(join(good, 'posts/one.md'))).toBe(true)
  })
})

describe('npm run retag', () => {
  it('leaves a folder that check has nothing against', async () => {
    const tagged = post('Three', '2026-01-03', '', 'See [all](/tags/old/).').replace(
      'date:',
      'tags: [Old]\ndate:',
    )
    const folder = content({ 'posts/three.md': tagged })
    const done = await run('retag', ['--content', folder, 'Old', 'New'])
    expect(done).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('posts/three.md: its tags, 1 link'),
    })
    expect(readFileSync(join(folder, 'posts/three.md'), 'utf8')).toContain('tags: [New]')
    expect(readFileSync(join(folder, 'tags.yaml'), 'utf8')).toBe('New:\n  aliases: [Old]\n')
  })
})
