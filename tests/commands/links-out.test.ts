import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyCheckout } from '../property/checkout.ts'
import { outFolder } from '../support/build-output.ts'
import { siteIn } from '../support/built-site.ts'
import { cleanEnvironment, root, run, scratch } from '../support/command.ts'
import { contentFolder, ownSiteFile, post } from '../support/tiny-site.ts'

describe('links out of content', () => {
  it('are errors with the names of the files, the same from check and build, and nothing is published', async () => {
    const content = contentFolder({
      'site.yaml': ownSiteFile,
      'posts/p/index.md': post('P', '2026-01-01', '', '[two](../two.md)'),
    })
    for (const [file, target] of [
      ['posts/p/x.txt', '/etc/passwd'],
      ['posts/p/zero.txt', '/dev/zero'],
      ['posts/p/etc', '/etc'],
      ['posts/two.md', '/proc/self/environ'],
      ['tags.yaml', '/dev/zero'],
    ] as const)
      symlinkSync(target, join(content, file))
    execFileSync('mkfifo', [join(content, 'posts/p/pipe.txt')])
    const out = outFolder()
    const check = await run('check', ['--content', content])
    const build = await run('build', ['--content', content, '--out', out])
    expect([check.code, build.code]).toEqual([1, 1])
    for (const file of [
      'posts/p/x.txt',
      'posts/p/zero.txt',
      'posts/p/etc',
      'posts/p/pipe.txt',
      'posts/two.md',
      'tags.yaml',
    ])
      expect(check.stdout).toContain(`${file}  error`)
    expect(check.stdout).toContain('6 errors, 0 warnings in 6 files')
    expect(build.stderr).toContain(check.stdout.trim())
    expect(existsSync(out)).toBe(false)
  })

  it('leave the last good output when they appear, and links within go on being published', async () => {
    const content = contentFolder({
      'posts/p/index.md': post('P', '2026-01-01'),
      'posts/p/a.txt': 'within',
    })
    symlinkSync('a.txt', join(content, 'posts/p/b.txt'))
    symlinkSync(content, `${content}-link`)
    const out = outFolder()
    const build = () => run('build', ['--content', `${content}-link`, '--out', out])
    const { code, stderr } = await build()
    expect([code, stderr]).toEqual([0, ''])
    expect(siteIn(out).read('posts/p/b.txt')).toBe('within')
    writeFileSync(join(scratch, 'secret.txt'), 'secret')
    rmSync(join(content, 'posts/p/b.txt'))
    symlinkSync(join(scratch, 'secret.txt'), join(content, 'posts/p/b.txt'))
    expect((await build()).code).toBe(1)
    expect(siteIn(out).read('posts/p/b.txt')).toBe('within')
  })

  it('are errors in public/ too', () => {
    const checkout = join(scratch, 'checkout-links')
    copyCheckout(root, checkout)
    symlinkSync('/dev/zero', join(checkout, 'public/zero.txt'))
    symlinkSync('/etc', join(checkout, 'public/etc'))
    symlinkSync('favicon.svg', join(checkout, 'public/icon.svg'))
    const content = contentFolder({
      'site.yaml': ownSiteFile,
      'posts/p.md': post('P', '2026-01-01', '', '[icon](/icon.svg)'),
    })
    const { GROUNDWORK_PUBLIC: _, ...env } = cleanEnvironment()
    for (const command of ['check', 'build']) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['scripts/run.mjs', command, '--content', content, '--out', join(checkout, 'out')],
        { cwd: checkout, env, encoding: 'utf8' },
      )
      expect(status).toBe(1)
      expect(stdout + stderr).toContain('public/zero.txt  error  It is a link out of public/')
      expect(stdout + stderr).toContain('public/etc  error  It is a link out of public/')
      expect(stdout + stderr).toContain('2 errors, 0 warnings in 2 files')
    }
    rmSync(checkout, { recursive: true })
  })
})
