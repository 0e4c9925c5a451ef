import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { siteFolders } from '../../lib/cli/command-line.ts'
import { listFiles } from '../../lib/engine/cache/list-files.ts'
import { run } from '../support/command.ts'
import { contentFolder, post, tinySiteFile } from '../support/tiny-site.ts'
import { outFolder } from '../support/build-output.ts'

it('a site with drafts shows them, is for no search engine, and lies where nobody publishes it from', async () => {
  const content = contentFolder({
    'site.yaml': tinySiteFile,
    'posts/one.md': post('One', '2026-01-01'),
    'posts/later.md': post('Later', '2126-01-01'),
    'posts/half.md': post('Half', '2026-01-02', 'draft: true\n', 'See [later](later.md).'),
  })
  const out = outFolder()
  const built = await run('build', ['--content', content, '--out', out, '--drafts'])
  expect(built.code).toBe(0)
  expect(built.stdout).toContain('not out yet')
  const html = listFiles(out).filter((file) => file.endsWith('.html'))
  const page = (file: string) => readFileSync(join(out, file), 'utf8')
  expect(html.filter((file) => !page(file).includes('name="robots" content="noindex"'))).toEqual([])
  expect(html).toEqual(expect.arrayContaining(['posts/half/index.html', 'posts/later/index.html']))
  expect(readFileSync(join(out, 'robots.txt'), 'utf8')).not.toContain('Sitemap')

  const without = await run('build', ['--content', content, '--out', out])
  expect(without.code).toBe(0)
  expect(existsSync(join(out, 'posts/half/index.html'))).toBe(false)
  expect(page('posts/one/index.html')).not.toContain('noindex')
  expect(siteFolders({ drafts: true }, { NODE_ENV: 'test' }).outDir).toMatch(/\/out\.drafts$/)
})
