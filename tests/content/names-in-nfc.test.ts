import { describe, expect, it } from 'vitest'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { reachable } from '../../lib/content/addresses/navigation.ts'
import { findOwnFile, listOwnFiles } from '../../lib/engine/load/own-files.ts'
import { resolveAddress } from '../../lib/feeds/address-in-markdown.ts'
import { resolveReference } from '../../lib/markdown/links/references.ts'
import { siteAddress, sitePath } from '../../lib/paths.ts'
import { indexOf, post, siteYaml, told } from './content-builder.ts'

const composed = 'posts/a/bücher/größe.jpg'.normalize('NFC')
const forms = [
  ['NFC', composed],
  ['NFD', composed.normalize('NFD')],
] as const

function folderOf(...files: string[]): { path: string; prefix: '' } {
  const path = mkdtempSync(join(tmpdir(), 'groundwork-names-'))
  for (const file of files) {
    mkdirSync(dirname(join(path, file)), { recursive: true })
    writeFileSync(join(path, file), file)
  }
  return { path, prefix: '' }
}

describe('a file whose name has accents', () => {
  it.each(forms)('has one name, and is found by it, when the disk has it in %s', (_, onDisk) => {
    const folder = folderOf(onDisk)
    const { files, problems } = listOwnFiles(folder)
    expect(problems).toEqual([])
    expect(files.map(({ file }) => file)).toEqual([composed])
    expect(findOwnFile(folder, composed)).toBe(files[0]?.path)
  })

  it('is told of where a second one differs from it in form alone', () => {
    const { files, problems } = listOwnFiles(folderOf(...forms.map(([, file]) => file)))
    // A disk that takes the two for one cannot have both.
    expect(files).toHaveLength(1)
    expect(problems.map(({ severity, file, message }) => [severity, file, message])).toEqual(
      process.platform === 'darwin'
        ? []
        : [
            [
              'error',
              composed,
              'Two files have this name, whose accents are written in two ways that look the same.',
            ],
          ],
    )
  })

  it('shares a folder with others, whatever form the folder is in', () => {
    const [[, one], [, two]] = forms
    const { files, problems } = listOwnFiles(folderOf(one, two.replace('.jpg', '.png')))
    expect(problems).toEqual([])
    expect(files.map(({ file }) => file)).toEqual([composed, composed.replace('.jpg', '.png')])
  })
})

describe('what refers to such a file', () => {
  const address = siteAddress('https://example.com/blog')
  const around = {
    file: 'posts/a/index.md',
    path: sitePath('/posts/a/'),
    address,
    asset: (file: string) => (file === composed ? { hash: 'a' } : undefined),
  }
  const encoded = '/posts/a/b%C3%BCcher/gr%C3%B6%C3%9Fe.jpg'
  const written = forms.flatMap(([form, file]) => {
    const relative = file.slice('posts/a/'.length)
    return [
      [form, 'relative', relative],
      [form, 'relative and escaped', encodeURI(relative)],
      [form, 'from the root', `/${file}`],
      [form, 'from the root and escaped', encodeURI(`/${file}`)],
      [form, 'with a fragment', `${relative}#x`],
    ] as const
  })

  it.each(written)('in %s, %s, leads to it', (_, __, link) => {
    expect(resolveReference(link, 'picture', around)).toMatchObject({
      kind: 'asset',
      file: composed,
      path: encoded,
    })
  })

  it.each(written)('in %s, %s, leads to it from the Markdown twin too', (_, __, link) => {
    const addresses = { ...around, links: {}, assets: [composed], pictures: {} }
    const rest = link.endsWith('#x') ? '#x' : ''
    expect(resolveAddress(link, addresses)).toBe(`https://example.com/blog${encoded}${rest}`)
  })

  it.each(forms)('as a cover or the author’s picture in %s is right', (_, file) => {
    const texts = {
      'site.yaml': siteYaml.replace('{ name: Ada Example }', `{ name: Ada, avatar: '${file}' }`),
      'posts/a/index.md': post(
        'A',
        '2024-01-01',
        `cover: { src: '${file.slice('posts/a/'.length)}', alt: X }`,
      ),
    }
    expect(told({ texts, files: [composed] })).toBe('No problems.')
  })
})

it('a file of public/ with accents is reached as browsers write its address', () => {
  expect(reachable(indexOf({ texts: {} }), ['/übersicht.pdf'])).toContain('/%C3%BCbersicht.pdf')
})

describe('names that differ in form alone', () => {
  it('are one tag and one series, of which nothing is to be told', () => {
    const lines = (form: 'NFC' | 'NFD') =>
      ['tags: [Café]', 'series: Übung'].map((line) => line.normalize(form))
    const texts = {
      'posts/a.md': post('A', '2024-01-01', ...lines('NFC')),
      'posts/b.md': post('B', '2024-01-02', ...lines('NFD')),
      'tags.yaml': 'Café: { description: Places. }\n'.normalize('NFD'),
    }
    expect(told({ texts })).toBe('No problems.')
    const { tags, series } = indexOf({ texts })
    expect(
      tags.map(({ name, description, posts }) => [name.normalize('NFC'), description, posts.length]),
    ).toEqual([['Café'.normalize('NFC'), 'Places.', 2]])
    expect(series.map(({ posts }) => posts.length)).toEqual([2])
  })

  it('are told of where tags.yaml has both', () => {
    const both = (['NFC', 'NFD'] as const).map((form) => 'Café: { description: Places. }\n'.normalize(form))
    expect(told({ texts: { 'tags.yaml': both.join('') } })).toContain('belongs to two tags')
  })
})
