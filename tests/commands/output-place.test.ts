import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles } from '../../lib/engine/cache/list-files.ts'
import { outFolder } from '../support/build-output.ts'
import { siteIn } from '../support/built-site.ts'
import { root, run, scratch } from '../support/command.ts'
import { contentFolder, post, writeIn } from '../support/tiny-site.ts'

/** Every file below a folder, with its text. */
function textsIn(folder: string): [string, string][] {
  return listFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')])
}

describe('npm run build writes no output', () => {
  it('where content lives, however that is written', async () => {
    mkdirSync(scratch, { recursive: true })
    const home = mkdtempSync(join(scratch, 'home-'))
    const content = join(home, 'content')
    writeIn(content, 'site.yaml', readFileSync(join(contentFolder({}), 'site.yaml'), 'utf8'))
    writeIn(content, 'posts/one.md', post('One', '2026-01-01'))
    symlinkSync('content', join(home, 'link'))
    const before = textsIn(home)
    const places = ['content', '.', 'content/posts', 'content/out', 'link'].map((path) => join(home, path))
    for (const place of [...places, relative(root, content), '/']) {
      const byFlag = await run('build', ['--content', content, '--out', place])
      const byEnvironment = await run('build', [], { CONTENT_DIR: content, OUT_DIR: place })
      for (const { code, stderr } of [byFlag, byEnvironment]) {
        expect(code).toBe(2)
        expect(stderr.trim()).toMatch(/^The site cannot be written to \S+, .*: name another folder .*\.$/)
      }
    }
    expect(textsIn(home)).toEqual(before)
    expect((await run('build', ['--content', join(home, 'link'), '--out', content])).code).toBe(2)
    expect(textsIn(home)).toEqual(before)
  })

  it('over what somebody else has put there, and goes on once that is away', async () => {
    const content = contentFolder({ 'posts/one.md': post('One', '2026-01-01') })
    const out = outFolder()
    const build = () => run('build', ['--content', content, '--out', out])
    writeIn(out, 'thesis.tex', 'years of work')
    const refused = await build()
    expect(refused.code).toBe(2)
    expect(refused.stderr.trim()).toBe(
      `${out} holds thesis.tex, which no build has put there and this one would delete: ` +
        'name an empty folder with --out or OUT_DIR, or move that away.',
    )
    expect(textsIn(dirname(out))).toEqual([['out/thesis.tex', 'years of work']])
    rmSync(join(out, 'thesis.tex'))
    expect((await build()).code).toBe(0)

    writeIn(out, 'CNAME', 'tiny.example')
    const page = readFileSync(join(out, 'posts/one/index.html'), 'utf8')
    writeIn(content, 'posts/one.md', post('One', '2026-01-01', '', 'Other words.'))
    const again = await build()
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('holds CNAME')
    expect(again.stderr).toContain('belongs in public/')
    expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('tiny.example')
    expect(readFileSync(join(out, 'posts/one/index.html'), 'utf8')).toBe(page)
    rmSync(join(out, 'CNAME'))
    expect((await build()).code).toBe(0)
    expect(siteIn(out).read('posts/one/index.html')).toContain('Other words.')

    writeIn(`${out}.previous`, 'backup.txt', 'mine')
    writeIn(content, 'posts/one.md', post('One', '2026-01-01', '', 'Third words.'))
    expect((await build()).stderr).toContain(`${out}.previous is in the way`)
    expect(readFileSync(join(`${out}.previous`, 'backup.txt'), 'utf8')).toBe('mine')
  })

  it('in place of a link, but where it leads', async () => {
    const content = contentFolder({ 'posts/one.md': post('One', '2026-01-01') })
    const out = outFolder()
    mkdirSync(out)
    symlinkSync('out', `${out}-link`)
    const build = () => run('build', ['--content', content, '--out', `${out}-link`])
    for (const words of ['First words.', 'Second words.', 'Third words.']) {
      writeIn(content, 'posts/one.md', post('One', '2026-01-01', '', words))
      expect((await build()).code).toBe(0)
      expect(siteIn(out).read('posts/one/index.html')).toContain(words)
      expect(siteIn(`${out}-link`).files).toEqual(siteIn(out).files)
    }
  })
})

describe('other commands', () => {
  it('write nothing over what somebody has written', async () => {
    const content = contentFolder({ 'posts/one.md': post('One', '2026-01-01') })
    const before = textsIn(content)
    const corpus = await run('bench', ['--write', '3', content])
    expect([corpus.code, corpus.stderr.trim()]).toEqual([
      2,
      `There is something in ${content} already: name a folder that is empty or not there.`,
    ])
    const out = outFolder()
    const args = ['--content', content, '--out', out, '--report', join(content, 'site.yaml')]
    const report = await run('build', args)
    expect([report.code, report.stderr.trim()]).toEqual([
      2,
      `${join(content, 'site.yaml')} is no report that a build has written: name another file with --report.`,
    ])
    expect(textsIn(content)).toEqual(before)
    expect(existsSync(out)).toBe(false)
  })
})
