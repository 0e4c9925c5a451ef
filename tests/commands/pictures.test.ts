import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { select, selectAll } from 'hast-util-select'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { animation, glass, photograph } from '../pictures/make-pictures.ts'
import { attribute, siteIn, type BuiltSite } from '../support/built-site.ts'
import { run, scratch, type CommandResult } from '../support/command.ts'
import { contentFolder, post, tinySiteFile, writeIn } from '../support/tiny-site.ts'

async function build(content: string): Promise<{ result: CommandResult; site: BuiltSite }> {
  const out = join(mkdtempSync(join(scratch, 'out-')), 'out')
  const result = await run('build', ['--content', content, '--out', out])
  expect(result.stderr).toBe('')
  return { result, site: siteIn(out) }
}

function encodedIn({ stdout }: CommandResult): number {
  return Number(/(\d+) of them encoded now/.exec(stdout)?.[1])
}

/** Pictures that no run has seen before, since what is encoded is kept for all. */
async function unseen(width: number, height: number): Promise<Buffer> {
  const taken = await photograph(width, height)
  const mark = {
    create: {
      width: 2,
      height: 2,
      channels: 3,
      background: { r: Date.now() % 256, g: Math.random() * 255, b: 7 },
    },
  } as const
  return sharp(taken)
    .keepMetadata()
    .composite([{ input: mark, left: 0, top: 0 }])
    .jpeg({ quality: 100 })
    .toBuffer()
}

const text = [
  '![A photograph](photo.jpg "Taken somewhere.")',
  '![Glass](glass.png)',
  '![Moves](moves.gif)',
  '![Moves too](moves.webp)',
  '[The whole picture](linked.jpg)',
].join('\n\n')

async function content(): Promise<string> {
  const photo = await unseen(1200, 800)
  return contentFolder({
    'site.yaml': tinySiteFile.replace('name: Nobody', 'name: Nobody\n  avatar: me.jpg'),
    'me.jpg': await photograph(400, 300),
    'pages/about.md': '---\ntitle: About\n---\n\nMe.\n',
    'posts/seen/index.md': post('Seen', '2026-01-01', 'cover: { src: cover.jpg, alt: Cover }\n', text),
    'posts/seen/cover.jpg': photo,
    'posts/seen/photo.jpg': photo,
    'posts/seen/linked.jpg': photo,
    'posts/seen/glass.png': await glass(600, 300),
    'posts/seen/moves.gif': await animation('gif'),
    'posts/seen/moves.webp': await animation('webp'),
  })
}

describe('the pictures of a site', async () => {
  const folder = await content()
  const { result, site } = await build(folder)
  const page = site.pages.find(({ path }) => path === '/posts/seen/')
  const tree = page?.tree ?? { type: 'root', children: [] }
  const bytes = (file: string): Buffer => readFileSync(join(site.folder, file))

  it('are published in every format and width that pages name, and not as they were', () => {
    const named = selectAll('picture source, picture img', tree).flatMap((element) =>
      (attribute(element, 'srcSet') ?? attribute(element, 'src') ?? '')
        .split(', ')
        .map((candidate) => candidate.split(' ')[0] ?? ''),
    )
    expect(named.length).toBeGreaterThan(20)
    for (const path of named) expect(site.files).toContain(path.slice(1))
    expect(site.files).not.toContain('posts/seen/photo.jpg')
    expect(site.files).not.toContain('posts/seen/cover.jpg')
    expect(site.files).not.toContain('me.jpg')
  })

  it('say nothing of where they were taken', async () => {
    const pictures = site.files.filter((file) => /\.(?:avif|jpg|png|webp)$/.test(file))
    expect(pictures.length).toBeGreaterThan(25)
    for (const file of pictures) {
      expect(bytes(file).includes('secret-note'), file).toBe(false)
      expect((await sharp(bytes(file)).metadata()).exif, file).toBeUndefined()
    }
    expect(bytes('posts/seen/linked.jpg').length).toBeGreaterThan(1000)
  })

  it('are never wider than their source, and as large as their element says', async () => {
    for (const image of selectAll('picture', tree)) {
      const shown = select('img', image)
      const src = attribute(shown, 'src') ?? ''
      const { width = 0, height = 1 } = await sharp(bytes(src.slice(1))).metadata()
      expect(width).toBeLessThanOrEqual(1200)
      const ratio = Number(attribute(shown, 'width')) / Number(attribute(shown, 'height'))
      expect(Math.abs(ratio - width / height)).toBeLessThan(0.01)
      for (const source of selectAll('source', image)) {
        for (const candidate of (attribute(source, 'srcSet') ?? '').split(', ')) {
          const [path = '', size] = candidate.split(' ')
          const made = await sharp(bytes(path.slice(1))).metadata()
          expect(`${made.width}w`).toBe(size)
          expect(made.mediaType).toBe(attribute(source, 'type'))
        }
      }
    }
  })

  it('load at once where they come first, later where not', () => {
    const images = selectAll('main img', tree)
    expect(images.map((image) => attribute(image, 'fetchPriority') ?? attribute(image, 'loading'))).toEqual([
      'high',
      'lazy',
      'lazy',
      'lazy',
      'lazy',
    ])
  })

  it.each(['gif', 'webp'] as const)('are left as they are where they move: %s', (format) => {
    const file = `posts/seen/moves.${format}`
    expect(bytes(file).equals(readFileSync(join(folder, file)))).toBe(true)
    expect(selectAll(`img[src="/${file}"]`, tree)).toHaveLength(1)
  })

  it('are plain, with whole addresses, in feeds and Markdown', () => {
    const url = /https:\/\/tiny\.example\/(assets\/posts\/seen\/photo-1080\.[0-9a-f]{8}\.jpg)/
    for (const file of ['feed.xml', 'atom.xml', 'feed.json', 'posts/seen/index.md']) {
      const [, path = ''] = url.exec(site.read(file)) ?? []
      expect(site.files, file).toContain(path)
      expect(site.read(file)).not.toContain('<picture')
    }
    expect(site.read('posts/seen/index.md')).toContain('https://tiny.example/posts/seen/linked.jpg')
  })

  it('stand for their page where it is shared, as a file that everything reads', () => {
    const image = attribute(select('meta[property="og:image"]', tree), 'content') ?? ''
    expect(image).toMatch(/^https:\/\/tiny\.example\/.*\.(?:jpg|png)$/)
    const about = site.pages.find(({ path }) => path === '/about/')?.tree ?? tree
    expect(selectAll('.h-card picture source[type="image/avif"]', about)).toHaveLength(1)
  })

  it('are encoded once: not by the next build, by another site, or under another name', async () => {
    expect(encodedIn(result)).toBeGreaterThan(0)
    const again = await build(folder)
    expect(encodedIn(again.result)).toBe(0)
    expect(again.result.stdout.split('\n').at(-2)).toBe(result.stdout.split('\n').at(-2))
    const photo = readFileSync(join(folder, 'posts/seen/photo.jpg'))
    const other = contentFolder({
      'posts/a/index.md': post('A', '2026-01-01', '', '![p](x.jpg)'),
      'posts/a/x.jpg': photo,
    })
    expect(encodedIn((await build(other)).result)).toBe(0)
  })
})

it('a picture that cannot be read stops the build and is named', async () => {
  const folder = contentFolder({ 'posts/a/index.md': post('A', '2026-01-01', '', '![p](x.jpg)') })
  writeIn(folder, 'posts/a/x.jpg', Buffer.from('this is no JPEG'))
  const { code, stderr } = await run('build', ['--content', folder, '--out', join(scratch, 'never')])
  expect(code).toBe(1)
  expect(stderr).toContain('posts/a/x.jpg')
  expect(stderr).toContain('cannot be read')
  expect(stderr).toContain('Export it again')
})
