import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import { makeIndex, tag } from '../pages/make-index.ts'
import { article, filesOf, read } from './make-site.ts'
import { parseRss } from './parse-feed.ts'
import { feeds, onlyItem } from './site-feeds.ts'

describe('awkward characters', () => {
  const awkward = [
    ['markup', 'Vec<T> & "friends" aren\'t > all'],
    ['an escape as text', 'Why &amp; and &lt; &amp;amp; matter'],
    ['ends of CDATA', 'x ]]> y ]]> z ]]>]]>'],
    ['emoji and other planes', 'Ship it 🚢 𝒜 👩‍💻 日本語 عربي'],
    ['a start of CDATA', '<![CDATA[ x ]]>'],
  ]

  it.each(awkward)('keep %s in titles and descriptions', async (_, text) => {
    const { rss, atom, json } = await onlyItem(article('x', { title: text, description: text }))
    const asHtml = text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
    expect(rss.title.replaceAll('\u{2060}', '')).toBe(text)
    expect(toString(fromHtml(rss.title, { fragment: true })).replaceAll('\u{2060}', '')).toBe(text)
    expect(rss.description).toBe(asHtml.replaceAll(']]>', ']]&gt;'))
    expect(atom.title).toBe(asHtml)
    expect(atom.summary).toBe(asHtml)
    expect(json).toMatchObject({ title: text, summary: text })
  })

  it.each(awkward)('keep %s in the words of the channel', async (_, text) => {
    const index = makeIndex({ site: { title: text, description: text, author: { name: text } } })
    const { rss, atom, json } = await feeds(index)
    expect([rss.title, rss.description]).toEqual([text, text])
    expect([atom.title, atom.subtitle, atom.author.name]).toEqual([text, text, text])
    expect(json).toMatchObject({ title: text, description: text, authors: [{ name: text }] })
  })

  it('keep every `]]>` of a text', async () => {
    const { rss, atom, json } = await onlyItem(article('x', { html: '<p>a ]]> b ]]> c</p>' }))
    expect(rss['content:encoded']).toBe('<p>a ]]&gt; b ]]&gt; c</p>')
    expect(atom.content).toBe('<p>a ]]> b ]]> c</p>')
    expect(json.content_html).toBe('<p>a ]]> b ]]> c</p>')
  })

  it.each([
    ['control characters', 'a\u0000b\u0008c\u001bd\u000be', 'abcde'],
    ['half a surrogate pair', 'a\ud83db\udea2c', 'abc'],
    ['non-characters', 'a\ufffeb\uffffc', 'abc'],
    ['what would join the end of CDATA', 'a ]]\u0001> b ]]> c', 'a ]]> b ]]> c'],
  ])('leave %s out', async (_, text, legal) => {
    const post = article('x', { title: text, description: text, html: `<p>${text}</p>`, tags: ['t'] })
    const tags = [{ ...tag('t'), name: text }]
    const index = makeIndex({ posts: [post], tags, site: { title: text, author: { name: text } } })
    const { rss, json } = await feeds(index)
    expect(rss.title).toBe(legal)
    expect(rss.item[0]?.title).toBe(legal)
    expect(json.items[0]).toMatchObject({ title: legal, content_html: `<p>${legal}</p>`, tags: [legal] })
    for (const file of filesOf(index).filter(({ kind }) => kind === 'tag-feed')) {
      expect(parseRss(await file.make(read)).item[0]?.category[0]?.name).toBe(legal)
    }
  })

  it('survive in the names of tags', async () => {
    const tags = [{ ...tag('generic'), name: 'Vec<T> & "co" &amp;' }]
    const { rss, atom, json } = await feeds(makeIndex({ posts: [article('x', { tags: ['generic'] })], tags }))
    expect(rss.item[0]?.category[0]?.name).toBe('Vec<T> & "co" &amp;')
    expect(atom.entry[0]?.category[0]?.['@term']).toBe('generic')
    expect(json.items[0]?.tags).toEqual(['Vec<T> & "co" &amp;'])
  })
})
