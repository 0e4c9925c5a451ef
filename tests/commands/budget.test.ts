import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run, scratch } from '../support/command.ts'
import { contentFolder, post, tinySiteFile } from '../support/tiny-site.ts'

it('a build over budget writes nothing and says by how much; a higher budget lets it pass', async () => {
  const posts = { 'posts/one.md': post('One', '2026-01-01') }
  const strict = 'budget: { html: 1, css: 1, script: 0.1, fonts: 1 }\n'
  const out = join(scratch, 'over-budget')
  const { code, stderr } = await run('build', [
    '--content',
    contentFolder({ ...posts, 'site.yaml': tinySiteFile + strict }),
    '--out',
    out,
  ])
  expect(code).toBe(1)
  expect(existsSync(out)).toBe(false)
  expect(stderr).toMatch(/The stylesheets come to \d\.\d\d kB compressed, over the budget of 1 kB\./)
  expect(stderr).toMatch(/The scripts of a post come to/)
  expect(stderr).toMatch(/The fonts come to/)
  expect(stderr).toMatch(/HTML and CSS of the home page come to/)
  expect(stderr).toMatch(/allow it in site\.yaml: `budget: \{ css: \d(?:\.\d)? \}`/)
  const loose = 'budget: { html: 100, css: 100, script: 100, fonts: 500 }\n'
  const folder = contentFolder({ ...posts, 'site.yaml': tinySiteFile + loose })
  const passed = await run('build', ['--content', folder, '--out', join(scratch, 'in-budget')])
  expect(passed.code).toBe(0)
  expect(passed.stdout).toMatch(/reader's cost, brotli +HTML and CSS +script +fonts at most/)
  expect(passed.stdout).toMatch(/\nposts +\d+\.\d kB +\d/)
})
