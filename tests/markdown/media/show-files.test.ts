import { describe, expect, test } from 'vitest'
import type { FileInfo } from '../../../lib/pictures/asset-info.ts'
import { messagesFor } from '../../../lib/messages/messages-for.ts'
import { compile, problemsOf } from '../compile-with.ts'

const shown = { frames: [], media: ['https://media.example'] }
const inPublic: Record<string, FileInfo> = {
  '/films/big film.webm': { bytes: 5_000_000, width: 320, height: 240 },
  '/films/big film.png': { bytes: 1000 },
  '/paper.pdf': { bytes: 999_600 },
}
const options = { shown, publicFile: (address: string) => inPublic[address] }
const page = async (body: string) => (await compile(body, options)).html
const feed = async (body: string) => (await compile(body, options)).feedHtml

const clip =
  '<video src="/blog/posts/hello/clip.mp4" controls preload="none" aria-label="A clip" width="1280" height="720" poster="/blog/assets/posts/hello/clip-1080.89abcdef.jpg"></video>'

describe('a film in the place of a picture', () => {
  test('is a player of its size, with its name and the picture that lies beside it', async () => {
    expect(await page('![A clip](clip.mp4)')).toBe(`<p>${clip}</p>`)
    const { meta } = await compile('![A clip](clip.mp4)', options)
    expect(meta.assets).toEqual(['posts/hello/clip.mp4'])
    expect(meta.pictures.map(({ file }) => file)).toEqual(['posts/hello/clip.jpg'])
  })

  test('has a caption as pictures have', async () => {
    expect(await page('![A clip](clip.mp4 "How it went")')).toBe(
      `<figure>\n${clip}\n<figcaption>How it went</figcaption>\n</figure>`,
    )
  })

  test('has the shape of a film where its size is not known', async () => {
    expect(await page('![A talk](talk.mp4#t=10)')).toBe(
      '<p><video src="/blog/posts/hello/talk.mp4#t=10" controls preload="none" aria-label="A talk" width="640" height="360" class="film"></video></p>',
    )
  })

  test('is found in public/ too', async () => {
    expect(await page('![Big](</films/big film.webm>)')).toBe(
      '<p><video src="/blog/films/big%20film.webm" controls preload="none" aria-label="Big" width="320" height="240" poster="/blog/films/big%20film.png"></video></p>',
    )
  })

  test('of another host plays where that is listed, and is a link where it is not', async () => {
    expect(await page('![A clip](https://media.example/a.mp4)')).toContain(
      '<video src="https://media.example/a.mp4" controls',
    )
    const other = '![A clip](https://cdn.example/a.webm)'
    expect(await page(other)).toBe('<p><a href="https://cdn.example/a.webm">A clip</a></p>')
    expect(await problemsOf(other, options)).toContain(
      '`media: [https://media.example, https://cdn.example]`',
    )
  })

  test('is an error where it is missing, or its name is in another case', async () => {
    for (const name of ['gone.mp4', 'Clip.mp4'])
      expect(await problemsOf(`![A clip](${name})`)).toContain(
        `error 1:1 The file \`${name}\` is missing: there is no file \`posts/hello/${name}\` in the content folder.`,
      )
  })

  test('asks for a name, by what it is', async () => {
    expect(await problemsOf('![](clip.mp4)')).toBe(
      'warning 1:1 The film has no name for those who do not see it.\n  Say in the brackets what it shows: `![what it shows](clip.mp4)`.',
    )
    expect(await problemsOf('![][a]\n\n[a]: song.mp3')).toContain('The sound has no name')
    expect(await page('![](clip.mp4)')).toContain('aria-label="clip.mp4"')
  })

  test('is words within a link, and that is said', async () => {
    expect(await page('[![A clip](clip.mp4)](/)')).toBe('<p><a href="/blog/">A clip</a></p>')
    expect(await problemsOf('[![A clip](clip.mp4)](/)')).toContain('Take the link off it.')
  })

  test('in the author’s own HTML has its size too', async () => {
    expect(await page('<video controls src="clip.mp4"></video>')).toBe(
      '<p><video controls src="/blog/posts/hello/clip.mp4" width="1280" height="720"></video></p>',
    )
  })
})

test('a sound in the place of a picture is a player with its name', async () => {
  expect(await page('![A song](song.mp3)')).toBe(
    '<p><audio src="/blog/posts/hello/song.mp3" controls preload="none" aria-label="A song"></audio></p>',
  )
})

describe('any other file in the place of a picture', () => {
  test.each([
    ['![](paper.pdf)', '<p><a href="/blog/posts/hello/paper.pdf">paper.pdf, 1.2 MB</a></p>'],
    [
      'See ![the paper](paper.pdf).',
      '<p>See <a href="/blog/posts/hello/paper.pdf">the paper, 1.2 MB</a>.</p>',
    ],
    ['![](/paper.pdf)', '<p><a href="/blog/paper.pdf">paper.pdf, 1 MB</a></p>'],
    ['![](https://x.example/a.zip)', '<p><a href="https://x.example/a.zip">a.zip</a></p>'],
    ['[![](paper.pdf)](/)', '<p><a href="/blog/">paper.pdf, 1.2 MB</a></p>'],
  ])('%s is a link with its name and size', async (body, html) => {
    expect(await page(body)).toBe(html)
    expect(await problemsOf(body, options)).toBe('')
  })

  test('is told of in the language of the text', async () => {
    const { html } = await compile('![](paper.pdf)', { messages: messagesFor('de').markdown })
    expect(html.replace(/\s/g, ' ')).toContain('paper.pdf, 1,2 MB')
  })

  test('is said where browsers play no such film', async () => {
    expect(await problemsOf('![A clip](https://x.example/a.mov)', options)).toContain(
      'Browsers do not play `a.mov`, so a link stands in its place.',
    )
  })

  test('leaves alone what may be a picture', async () => {
    for (const address of ['https://x.example/pic', 'https://x.example/pic.php?a=b.mp4', 'https://clip.mp4'])
      expect(await page(`![A](${address})`)).toContain(`<img src="${address}"`)
  })
})

describe('in feeds', () => {
  const url = 'https://example.com/blog/posts/hello'

  test('a film has whole addresses, and a link for readers without a player', async () => {
    expect(await feed('![A clip](clip.mp4)')).toBe(
      `<p><video src="${url}/clip.mp4" controls preload="none" width="1280" height="720" poster="https://example.com/blog/assets/posts/hello/clip-1080.89abcdef.jpg"><a href="${url}/clip.mp4">A clip</a></video></p>`,
    )
  })

  test('a sound and a file are there too', async () => {
    expect(await feed('![A song](song.mp3)\n\n![](paper.pdf)')).toBe(
      `<p><audio src="${url}/song.mp3" controls preload="none"><a href="${url}/song.mp3">A song</a></audio></p>\n<p><a href="${url}/paper.pdf">paper.pdf, 1.2 MB</a></p>`,
    )
  })

  test('a film without a name is called by its file', async () => {
    expect(await feed('<video src="/films/big%20film.webm"></video>')).toContain('>big film.webm</a>')
  })

  test('an author’s own words within a film stay, and stand for the link', async () => {
    expect(await feed('<video src="clip.mp4"><a href="/">All films</a></video>')).toContain(
      '<a href="https://example.com/blog/">All films</a></video>',
    )
  })
})

test('a compiled text tells its films and sounds, each once', async () => {
  const { meta } = await compile(
    '![A clip](clip.mp4)\n\n![Again](clip.mp4)\n\n![A song](song.mp3)\n\n<audio><source src="//cdn.example/a|b" type="audio/ogg; codecs=opus"></audio>\n\n![Big](/films/big%20film.webm)',
    options,
  )
  const url = 'https://example.com/blog'
  expect(meta.media).toEqual([
    {
      kind: 'film',
      url: `${url}/posts/hello/clip.mp4`,
      type: 'video/mp4',
      bytes: 2_000_000,
      file: 'posts/hello/clip.mp4',
      width: 1280,
      height: 720,
    },
    {
      kind: 'sound',
      url: `${url}/posts/hello/song.mp3`,
      type: 'audio/mpeg',
      bytes: 400_000,
      file: 'posts/hello/song.mp3',
    },
    { kind: 'sound', url: 'https://cdn.example/a%7Cb', type: 'audio/ogg' },
    {
      kind: 'film',
      url: `${url}/films/big%20film.webm`,
      type: 'video/webm',
      bytes: 5_000_000,
      file: '/films/big film.webm',
      width: 320,
      height: 240,
    },
  ])
})
