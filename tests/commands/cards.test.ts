import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { run, scratch } from '../support/command.ts'
import { contentFolder, post, tinySiteFile, writeIn } from '../support/tiny-site.ts'

it('draws icons, and share cards with covers, below a base path, and says each time what they leave out, as a check does', async () => {
  const content = contentFolder({
    'site.yaml': tinySiteFile.replace('tiny.example', 'tiny.example/blog'),
    'posts/one/index.md': post('One', '2026-01-01', 'cover: { src: green.png, alt: Green }\n'),
    'posts/one/green.png': await picture('#00aa00'),
    'posts/two.md': post('བོད་ཡིག', '2026-01-02'),
  })
  const out = join(mkdtempSync(join(scratch, 'out-')), 'out')
  const publicDir = mkdtempSync(join(scratch, 'public-'))
  const build = () => run('build', ['--content', content, '--out', out], { GROUNDWORK_PUBLIC: publicDir })
  const icon = (name: string) => readFileSync(join(out, name))
  const corner = async () =>
    sharp(readFileSync(join(out, 'og/posts/one.png')))
      .extract({ left: 4, top: 4, width: 1, height: 1 })
      .raw()
      .toBuffer()

  const first = await build()
  expect(first.code).toBe(0)
  expect(first.stderr).toContain('posts/two.md')
  expect(first.stderr).toContain('The share card leaves out `བོ`')
  expect((await corner())[0]).toBeLessThan(20)
  expect(readFileSync(join(out, 'posts/one/index.html'), 'utf8')).toContain(
    '<meta property="og:image" content="https://tiny.example/blog/og/posts/one.png">',
  )

  // Without a drawing or a picture of the author's, the icons show how the title begins.
  const page = readFileSync(join(out, 'index.html'), 'utf8')
  const icons = ['favicon.ico', 'icon-192.png', 'apple-touch-icon.png', 'manifest.webmanifest']
  for (const name of icons) expect(page).toContain(`href="/blog/${name}"`)
  expect(page).not.toContain('favicon.svg')
  expect(JSON.parse(icon('manifest.webmanifest').toString())).toMatchObject({
    name: 'Tiny',
    start_url: '/blog/',
    icons: [{ src: '/blog/icon-192.png' }, { src: '/blog/icon-512.png' }],
  })
  const [ico, large] = [icon('favicon.ico'), icon('icon-512.png')]

  writeIn(
    publicDir,
    'favicon.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>',
  )
  writeIn(publicDir, 'apple-touch-icon.png', 'the author’s')
  writeIn(content, 'posts/one/green.png', await picture('#aa0000'))
  const second = await build()
  expect(second.stderr).toContain('The share card leaves out `བོ`')
  expect((await corner())[0]).toBeGreaterThan(150)
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('href="/blog/favicon.svg"')
  expect(icon('favicon.ico').equals(ico) || icon('icon-512.png').equals(large)).toBe(false)
  expect(icon('apple-touch-icon.png').toString()).toBe('the author’s')
  const checked = await run('check', ['--site', '--content', content, '--out', out], {
    GROUNDWORK_PUBLIC: publicDir,
  })
  expect(checked.stdout).not.toContain('icon')
  expect((await run('check', ['--content', content])).stdout).toContain('The share card leaves out `བོ`')
})

function picture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 800, height: 400, channels: 3, background } })
    .png()
    .toBuffer()
}
