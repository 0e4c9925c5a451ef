import { describe, expect, test } from 'vitest'
import { indexOf, post, siteYaml } from '../content-builder.ts'

describe('what is published', () => {
  const folder = {
    texts: {
      'posts/out.md': post('Out', '2026-11-21'),
      'posts/draft.md': post('Draft', '2024-01-01', 'draft: true', 'tags: [Secret]', 'aliases: [/secret/]'),
      'posts/later.md': post('Later', '2026-11-21T12:00:01Z', 'cover: { src: none.png, alt: None }'),
      'posts/both.md': post('Both', '2027-01-01', 'draft: true'),
    },
    files: ['posts/none.png'],
  }

  test('is no draft and not of the future', () => {
    const { posts, tags, redirects } = indexOf(folder)
    expect(posts.map(({ slug, standing }) => [slug, standing])).toEqual([['out', 'published']])
    expect([tags, redirects]).toEqual([[], []])
  })
  test('in a preview is marked', () => {
    const { posts, tags, redirects } = indexOf(folder, { preview: true })
    expect(posts.map(({ slug, standing }) => [slug, standing])).toEqual([
      ['both', 'draft'],
      ['later', 'scheduled'],
      ['out', 'published'],
      ['draft', 'draft'],
    ])
    expect(tags.map(({ name }) => name)).toEqual(['Secret'])
    expect(redirects).toEqual([{ from: '/secret/', to: '/posts/draft/' }])
  })
  test('falls due at its instant', () => {
    const at = Date.parse('2026-11-21T12:00:01Z')
    const due = (asOf: number) => indexOf(folder, { asOf }).posts.map(({ slug }) => slug)
    expect(due(at - 1)).toEqual(['out'])
    expect(due(at)).toEqual(['later', 'out'])
  })
})

describe('files that are served', () => {
  const texts = {
    'site.yaml': siteYaml.replace('Ada Example }', 'Ada, avatar: ./me.jpg }'),
    'posts/out/index.md': post('Out', '2024-01-01', 'cover: { src: ../shared.png, alt: S }'),
    'posts/2024-01-01-dated/index.md': post('Dated', '2024-01-01'),
    'posts/draft/index.md': post('Draft', '2024-01-01', 'draft: true'),
    'posts/flat.md': post('Flat', '2024-01-01', 'draft: true'),
  }
  const files = [
    'me.jpg',
    'notes.txt',
    'posts/out/a pic.png',
    'posts/out/.DS_Store',
    'posts/2024-01-01-dated/more/b.png',
    'posts/draft/secret.png',
    'posts/draft/borrowed.png',
    'posts/flat/secret.png',
    'posts/flat.png',
    'posts/shared.png',
    'posts/unused.png',
    'posts/_old/c.png',
    'posts/out/_private.txt',
    '_headers',
    'projects/d.svg',
    'focus/e.svg',
    'pages/f.pdf',
  ]
  const bodies = {
    'posts/out/index.md': { assets: ['posts/draft/borrowed.png', 'posts/out/_private.txt', '_headers'] },
    'posts/flat.md': { assets: ['posts/flat.png', 'posts/shared.png'] },
  }

  test('are those of what is published', () => {
    expect(indexOf({ texts, files, bodies }).assets).toEqual([
      { file: 'focus/e.svg', path: '/focus/e.svg' },
      { file: 'me.jpg', path: '/me.jpg' },
      { file: 'pages/f.pdf', path: '/pages/f.pdf' },
      { file: 'posts/2024-01-01-dated/more/b.png', path: '/posts/dated/more/b.png' },
      { file: 'posts/draft/borrowed.png', path: '/posts/draft/borrowed.png' },
      { file: 'posts/out/a pic.png', path: '/posts/out/a%20pic.png' },
      { file: 'posts/shared.png', path: '/posts/shared.png' },
      { file: 'posts/unused.png', path: '/posts/unused.png' },
      { file: 'projects/d.svg', path: '/projects/d.svg' },
    ])
  })
  test('are those of drafts too in a preview', () => {
    const served = indexOf({ texts, files, bodies }, { preview: true }).assets.map(({ file }) => file)
    expect(served).toEqual(
      expect.arrayContaining(['posts/draft/secret.png', 'posts/flat/secret.png', 'posts/flat.png']),
    )
    expect(served).not.toContain('notes.txt')
  })
})
