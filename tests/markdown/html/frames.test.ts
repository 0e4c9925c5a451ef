import { describe, expect, test } from 'vitest'
import { compile, problemsOf } from '../compile-with.ts'

const shown = { frames: ['https://maps.example'], media: ['https://media.example'] }
const page = async (body: string) => (await compile(body, { shown })).html

describe('a frame of a host that is listed', () => {
  test('has the shape of a film where it says no size, and waits until it is near', async () => {
    expect(await page('<iframe src="https://maps.example/x" title="A map"></iframe>')).toBe(
      '<iframe src="https://maps.example/x" title="A map" loading="lazy" width="640" height="360" class="film"></iframe>',
    )
  })

  test('keeps what its author says', async () => {
    const film = '<iframe src="//maps.example/x" title="A" width="500" height="281" loading="eager">'
    expect(await page(`${film}</iframe>`)).toContain('width="500" height="281" loading="eager" class="film"')
    const list = '<iframe src="https://maps.example/x" title="A" width="100%" height="152">'
    expect(await page(`${list}</iframe>`)).toBe(`${list.replace('>', ' loading="lazy">')}</iframe>`)
  })

  test('is named by its host where its author has not named it, who is told', async () => {
    const body = '<iframe src="https://maps.example/x"></iframe>'
    expect(await page(body)).toContain('title="maps.example"')
    expect(await problemsOf(body, { shown })).toBe(
      'warning 1:1 The frame has no title for those who do not see it.\n  Say in its tag what it shows: `title="What it shows"`.',
    )
  })

  test('waits behind no picture, and its author is told', async () => {
    const body = '<iframe src="https://maps.example/x" title="A map" poster="photo.jpg"></iframe>'
    expect(await page(body)).not.toContain('poster')
    expect(await problemsOf(body, { shown })).toContain('Take `poster` out.')
  })
})

describe('a frame of any other host', () => {
  const talk = '<iframe src="https://www.youtube-nocookie.com/embed/a-b_c?start=30" title="A talk"></iframe>'

  test('is a link, and its author is told the line that shows it', async () => {
    expect(await page(talk)).toBe(
      '<p><a href="https://www.youtube.com/watch?v=a-b_c&amp;t=30s">A talk</a></p>',
    )
    expect(await problemsOf(`Words.\n\n${talk}`, { shown })).toBe(
      'warning 3:1 Pages do not show `<iframe>` of `https://www.youtube-nocookie.com/embed/a-b_c?start=30`, so a link stands in its place.\n  To show it, write `frames: [https://maps.example, https://www.youtube-nocookie.com]` in site.yaml; the sentence on privacy then names the host.',
    )
  })

  test('is named by its address where it has no title, and stays in its line or link', async () => {
    expect(await page('See <iframe src="https://cards.example/x"></iframe> here.')).toBe(
      '<p>See <a href="https://cards.example/x" class="spelt">https://cards.example/x</a> here.</p>',
    )
    expect(
      await page('<p><a href="/"><iframe src="https://cards.example/x" title="Map"></iframe></a></p>'),
    ).toBe('<p><a href="/blog/">Map</a></p>')
  })

  test.each([
    ['http://maps.example/x', 'To show it, write its address with `https:`.'],
    [
      'http://cards.example/',
      'To show it, write its address with `https:`, and write `frames: [https://maps.example, https://cards.example]` in site.yaml',
    ],
    [
      'http://www.youtube.com/embed/abc',
      'To show it, write `frames: [https://maps.example, https://www.youtube-nocookie.com]` in site.yaml',
    ],
  ])('%s is told of its scheme too', async (address, fix) => {
    expect(await problemsOf(`<iframe src="${address}" title="A"></iframe>`, { shown })).toContain(fix)
  })

  test('does not become what a post says of itself', async () => {
    const { meta } = await compile(`${talk}\n\nThe first words.`, { shown })
    expect(meta.excerpt).toBe('The first words.')
  })

  test('stands where site.yaml cannot be read, and nothing is said of it', async () => {
    expect((await compile(talk)).html).toContain('<iframe')
    expect(await problemsOf(talk)).toBe('')
  })
})

describe('films and sounds', () => {
  test('play where their host is listed, and where they are the author’s own', async () => {
    const body =
      '<video controls src="https://media.example/a.mp4"></video>\n\n<audio src="talk.mp4"></audio>'
    expect(await page(body)).toContain('<video controls src="https://media.example/a.mp4">')
    expect(await problemsOf(body, { shown })).toBe('')
  })

  test('are links otherwise, by their author’s own words if there are any', async () => {
    const source = '<source src="https://cdn.example/a.mp3">'
    expect(await page(`<audio controls title="A song">${source}</audio>`)).toBe(
      '<p><a href="https://cdn.example/a.mp3">A song</a></p>',
    )
    expect(
      await page(`<p><audio controls>${source}<a href="https://cdn.example/">All songs</a></audio></p>`),
    ).toBe('<p><a href="https://cdn.example/">All songs</a></p>')
    expect(await problemsOf(`<audio>${source}</audio>`, { shown })).toContain(
      '`media: [https://media.example, https://cdn.example]`',
    )
  })
})
