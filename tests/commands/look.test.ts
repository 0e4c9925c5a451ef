import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { siteIn } from '../support/built-site.ts'
import { outFolder, siteHash } from '../support/build-output.ts'
import { run, scratch } from '../support/command.ts'
import { contentFolder, ownSiteFile, post, writeIn } from '../support/tiny-site.ts'

describe('look.accent in site.yaml', () => {
  it('reaches the styles of every page, cards and icons of a site that is built already, and goes again', async () => {
    const content = contentFolder({ 'site.yaml': ownSiteFile, 'posts/one.md': post('One', '2026-01-01') })
    const out = outFolder()
    // Without an icon of the author's own, the build draws those of the site.
    const GROUNDWORK_PUBLIC = mkdtempSync(join(scratch, 'public-'))
    const build = async (site: string) => {
      writeIn(content, 'site.yaml', site)
      const { code, stdout, stderr } = await run('build', ['--content', content, '--out', out], {
        GROUNDWORK_PUBLIC,
      })
      expect(code, stdout + stderr).toBe(0)
      const drawn = ['og/home.png', 'og/posts/one.png', 'favicon.ico', 'apple-touch-icon.png']
      return {
        hash: siteHash(out),
        drawn: drawn.map((file) => readFileSync(join(out, file)).toString('base64')),
      }
    }
    const plain = await build(ownSiteFile)
    const green = await build(`${ownSiteFile}look: { accent: '#1f5c3a' }\n`)
    for (const [at, bytes] of green.drawn.entries()) expect(bytes).not.toBe(plain.drawn[at])
    const { pages, files } = siteIn(out)
    const [sheet, ...others] = files.filter((file) => file.endsWith('.css'))
    expect(others).toEqual([])
    expect(readFileSync(join(out, sheet ?? ''), 'utf8')).toContain('--accent:#1f5c3a')
    for (const { html } of pages) expect(html).toContain(`href="/${sheet}"`)
    expect(await build(ownSiteFile)).toEqual(plain)
  })

  it('is told where it is no colour, with the line and what to write', async () => {
    const look = async (accent: string) => {
      const content = contentFolder({ 'site.yaml': `${ownSiteFile}look:\n  accent: ${accent}\n` })
      const { code, stdout, stderr } = await run('check', ['--content', content])
      expect(code).toBe(1)
      return stdout + stderr
    }
    expect(await look('green')).toMatch(/site\.yaml:9:\d+ [^]*Write `'#1f5c3a'`/)
    expect(await look("'#1a3'")).toContain("Write `'#11aa33'`.")
    expect(await look('1f5c3b')).toContain("Write `'#1f5c3b'`.")
    expect(await look('#1f5c3a')).toContain('site.yaml:9')
  })
})
