import { describe, expect, test } from 'vitest'
import { compile, problemsOf } from '../compile-with.ts'

const shown = {
  frames: ['https://www.youtube.com', 'https://player.vimeo.com', 'https://tube.example'],
  media: [],
}
const page = async (body: string) => (await compile(body, { shown })).html

describe('the frame of a film', () => {
  test('waits in a template, behind a link to the film that a script makes a button of', async () => {
    const { html, meta } = await compile(
      '<iframe width="560" height="315" src="https://www.youtube.com/embed/a-b_c?rel=0" title="A talk" frameborder="0" allow="autoplay; web-share" allowfullscreen></iframe>',
      { shown },
    )
    expect(html).toBe(
      '<p><film-frame>' +
        '<a href="https://www.youtube.com/watch?v=a-b_c">Play “A talk”, from YouTube</a>' +
        '<template><iframe width="560" height="315" src="https://www.youtube-nocookie.com/embed/a-b_c?rel=0&amp;autoplay=1" title="A talk" frameborder="0" allow="autoplay; web-share; encrypted-media; fullscreen; picture-in-picture" allowfullscreen class="film"></iframe></template>' +
        '</film-frame></p>',
    )
    expect(meta.elements).toEqual(['film-frame'])
  })

  test('lies behind the picture that it names, which is made as any other', async () => {
    const { html, meta } = await compile(
      '<iframe src="https://player.vimeo.com/video/1" title="A talk" poster="photo.jpg"></iframe>',
      { shown },
    )
    expect(html).toContain('<a href="https://vimeo.com/1"><picture><source type="image/avif"')
    expect(html).toMatch(/<img src="[^"]*photo-1080[^"]*\.jpg" alt=""/)
    expect(html).not.toContain('poster')
    expect(meta.pictures.map(({ file }) => file)).toEqual(['posts/hello/photo.jpg'])
  })

  test('says where its picture is missing', async () => {
    const body = '<iframe src="https://player.vimeo.com/video/1" title="A" poster="gone.jpg"></iframe>'
    expect(await problemsOf(body, { shown })).toContain('error 1:1 The picture `gone.jpg` is missing')
  })

  test.each([
    ['http://www.youtube.com/embed/abc', 'https://www.youtube-nocookie.com/embed/abc?autoplay=1'],
    ['//youtu.be/abc?si=x&t=90', 'https://www.youtube-nocookie.com/embed/abc?start=90&autoplay=1'],
    ['https://vimeo.com/1/0f', 'https://player.vimeo.com/video/1?h=0f&autoplay=1'],
    ['https://www.youtube.com/watch?v=abc', 'https://www.youtube-nocookie.com/embed/abc?autoplay=1'],
    [
      'https://www.youtube.com/embed/videoseries?list=PL1',
      'https://www.youtube-nocookie.com/embed/videoseries?list=PL1&autoplay=1',
    ],
    ['https://player.vimeo.com/video/1?h=0f#t=5', 'https://player.vimeo.com/video/1?h=0f&autoplay=1#t=5'],
    ['https://tube.example/videos/embed/0a?autoplay=0', 'https://tube.example/videos/embed/0a?autoplay=0'],
  ])('of %s is shown from %s', async (source, address) => {
    const html = await page(`<iframe src="${source}" title="A"></iframe>`)
    expect(html).toContain(`<template><iframe src="${address.replaceAll('&', '&amp;')}"`)
    expect(await problemsOf(`<iframe src="${source}" title="A"></iframe>`, { shown })).toBe('')
  })

  test('may be written as a picture, as other programs have it', async () => {
    const body = '![A talk](https://youtu.be/abc)'
    expect(await page(body)).toContain(
      '<a href="https://www.youtube.com/watch?v=abc">Play “A talk”, from YouTube</a><template>',
    )
    expect((await compile(body, { shown })).feedHtml).toBe(
      '<p><a href="https://www.youtube.com/watch?v=abc">A talk</a></p>',
    )
    expect((await compile(body, { shown: { frames: [], media: [] } })).html).toBe(
      '<p><a href="https://www.youtube.com/watch?v=abc">A talk</a></p>',
    )
    expect(await problemsOf(body, { shown })).toBe('')
  })

  test('is words within a link, and that is said', async () => {
    const body = '<p><a href="/"><iframe src="https://player.vimeo.com/video/1" title="A"></iframe></a></p>'
    expect(await page(body)).toBe('<p><a href="/blog/">A</a></p>')
    expect(await problemsOf(body, { shown })).toContain('Take the link off it.')
  })

  test('is a link in feeds', async () => {
    const { feedHtml } = await compile(
      '<iframe src="https://tube.example/videos/embed/0a" title="A talk" poster="photo.jpg"></iframe>',
      { shown },
    )
    expect(feedHtml).toBe('<p><a href="https://tube.example/w/0a">A talk</a></p>')
  })
})
