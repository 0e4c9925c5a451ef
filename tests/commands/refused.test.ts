import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { outFolder } from '../support/build-output.ts'
import { run } from '../support/command.ts'
import { contentFolder, ownSiteFile, post } from '../support/tiny-site.ts'

it('what build refuses, check refuses, in the same words, and nothing of it acts on the terminal', async () => {
  const content = contentFolder({
    'site.yaml': `${ownSiteFile}frames: ["https://a.org; script-src *"]\n`,
    'tags.yaml': 'go: { slug: Go Lang }\n',
    'a\n::add-mask::e.md': 'words',
    'posts/\u001B[31mred.md': 'words',
    'posts/::add-mask::e.md': 'words',
    'posts/con.md': post('A', '2026-01-01'),
    'posts/alias.md': post('B', '2026-01-01', 'aliases: [/caf%E9/, /*, "/a%00"]\n'),
    'posts/series.md': post('C', '2026-01-01', 'series: "One\\t::add-mask::e"\n'),
    'posts/date.md': post('D', 'yesterday'),
    'posts/yaml.md': '---\ntitle: "open\n---\n',
    'posts/links.md': post('E', '2026-01-01', '', '[a](nowhere.md) [b](/x%0A::add-mask::e/)'),
    'posts/cover/index.md': post('F', '2026-01-01', 'cover: { src: a.svg, alt: A }\n'),
    'posts/cover/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>',
    'posts/cover/a"b.txt': 'words',
  })
  const out = outFolder()
  const check = await run('check', ['--content', content])
  const build = await run('build', ['--content', content, '--out', out])
  expect([check.code, build.code]).toEqual([1, 1])
  expect(build.stderr).toContain(check.stdout.trim())
  expect(check.stdout).toMatch(/^1[2-9] errors, 0 warnings in 1\d files$/m)
  expect(existsSync(out)).toBe(false)
  expect(check.stdout).toContain('a<U+000A>::add-mask::e.md:1  error')
  for (const line of `${check.stdout}${build.stdout}${build.stderr}`.split('\n')) {
    expect(line).not.toMatch(/[^\P{Cc}\t]/u)
    expect(line).not.toMatch(/^\s*::|^ +at /)
  }
})
