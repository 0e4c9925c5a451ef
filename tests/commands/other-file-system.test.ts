import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileTemplate } from '../../lib/engine/render/compile-template.ts'
import { codeHash } from '../../lib/engine/cache/checkout.ts'
import { pageHashes } from '../../lib/engine/stages/stage-hashes.ts'
import { outFolder } from '../support/build-output.ts'
import { siteIn } from '../support/built-site.ts'
import { cleanEnvironment, root } from '../support/command.ts'
import { oneFileSystem, otherFileSystem, skipFor, withMounts } from '../support/other-file-system.ts'
import { contentFolder, post } from '../support/tiny-site.ts'

describe('on a file system of its own', () => {
  it('the cache takes a template that was compiled in the checkout', async (context) => {
    const cache = otherFileSystem()
    if (cache === undefined) return skipFor(oneFileSystem, context)
    const folder = join(cache, 'templates/one')
    const { template } = await pageHashes(codeHash())
    try {
      expect(await compileTemplate(folder, template)).toEqual({ compiled: true })
      expect(existsSync(join(folder, 'BUILD_ID'))).toBe(true)
      expect(await compileTemplate(folder, template)).toEqual({ compiled: false })
      // One that is damaged is replaced.
      writeFileSync(join(folder, 'BUILD_ID'), 'other')
      expect(await compileTemplate(folder, template)).toEqual({ compiled: true })
    } finally {
      rmSync(cache, { recursive: true })
    }
  })

  it('the output is replaced, build after build', (context) => {
    const mounting = withMounts()
    if (mounting === undefined) return skipFor('nothing may be mounted on this machine', context)
    const content = contentFolder({ 'posts/one.md': post('One', '2026-01-01') })
    const changed = contentFolder({ 'posts/two.md': post('Two', '2026-01-02') })
    const out = outFolder()
    const kept = outFolder()
    mkdirSync(out, { recursive: true })
    const build = `"${process.execPath}" scripts/run.mjs build --content "${content}" --out "${out}"`
    const steps = [
      `mount -t tmpfs tmpfs "${out}"`,
      build,
      `cp -R "${out}" "${kept}-1"`,
      `rm "${content}/posts/one.md"`,
      `cp "${changed}/posts/two.md" "${content}/posts/two.md"`,
      build,
      `cp -R "${out}" "${kept}-2"`,
    ]
    const [command = '', ...args] = mounting
    const { status, stderr } = spawnSync(command, [...args, 'sh', '-c', steps.join(' && ')], {
      cwd: root,
      env: cleanEnvironment(),
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([0, ''])
    expect(siteIn(`${kept}-1`).files).toContain('posts/one/index.html')
    const second = siteIn(`${kept}-2`)
    expect(second.files).toContain('posts/two/index.html')
    expect(second.files).not.toContain('posts/one/index.html')
    // The very files that a build to another place makes.
    const plain = outFolder()
    cpSync(content, `${plain}-content`, { recursive: true })
    const again = spawnSync(
      process.execPath,
      ['scripts/run.mjs', 'build', '--content', `${plain}-content`, '--out', plain],
      { cwd: root, env: cleanEnvironment() },
    )
    expect(again.status).toBe(0)
    const manifest = (folder: string): string =>
      readFileSync(join(folder, '.groundwork/manifest.json'), 'utf8')
    expect(manifest(`${kept}-2`)).toBe(manifest(plain))
    expect(second.files).toEqual(siteIn(plain).files)
  })
})
