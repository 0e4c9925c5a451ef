import { describe, expect, it } from 'vitest'
import { compile } from '../markdown/compile-with.ts'
import { indexedHtml, indexedText } from '../../lib/search/indexed-text.ts'
import { shownText, shownWords } from '../../lib/search/shown-words.ts'
import { finder } from './find-words.ts'

describe('what Pagefind is given', () => {
  it.each([
    'Plain words, with a [bracket] and 1 + 1 = 2.',
    '今天天气很好，我们去公园。',
    '使用 Postgres 保存，或用SQLite。',
    'Straße nach Łódź (C#/C++), .NET!',
    'Zwei 東京 Wörter',
    'ภาษาไทย สวยงาม',
    '한국어 검색을 합니다.',
    'a_b _c_ d__e',
  ])('is shown as it was written: %s', (text) => {
    expect(shownText(indexedText(text))).toBe(text)
  })

  it('takes an apostrophe between letters for a part of the word, in whatever script it also stands', () => {
    expect(indexedText('пʼять cʼhoazh')).toBe('пʼять cʼhoazh')
  })

  it('leaves HTML whole, with what is in its attributes', () => {
    const html = '<p title="C# > 今天"><a href="/a/?b=C++" data-x=\'ß>\'>x</a><!-- C# 今天 --></p>'
    expect(indexedHtml(html).trim()).toBe(html)
  })

  it('keeps the words of blocks apart, and those of phrases together', () => {
    expect(indexedHtml('<td>one</td><td>two</td>')).toMatch(/one<\/td>\s+<td>two/)
    expect(indexedHtml('<p>o<em>n</em>e</p>').trim()).toBe('<p>o<em>n</em>e</p>')
  })

  it.each(['<b>Postgres</b>今天', '<b>“天”</b>今天', '<code>C#</code>今天'])(
    'parts a word from the character after its markup: %s',
    (html) => {
      expect(indexedHtml(html)).toMatch(/ <\/\w+>今天 天$/)
      expect(shownText(indexedHtml(html).replace(/<[^>]*>/g, ''))).toBe(html.replace(/<[^>]*>/g, ''))
    },
  )
})

describe('what is marked', () => {
  it('is the pair of characters that was found, and what comes after as it is', () => {
    expect(shownWords('今天 <mark>天气</mark> 气很 很好 好')).toEqual([
      { text: '今', marked: false },
      { text: '天气', marked: true },
      { text: '很好', marked: false },
    ])
  })

  it('is a whole word elsewhere', () => {
    expect(shownWords('one <mark>two</mark> &lt;three&gt;')).toEqual([
      { text: 'one ', marked: false },
      { text: 'two', marked: true },
      { text: ' &lt;three&gt;', marked: false },
    ])
  })
})

describe('an excerpt', () => {
  it('does not glue the title of a code block, a cell or an entry to what follows it', async () => {
    const body = [
      '```ts title="retry.ts"',
      'const limit = 5',
      '```',
      '',
      '| Name | Size |',
      '| --- | --- |',
      '| queue | 9 |',
      '',
      '- first',
      '- second',
      '',
      'Line one\\',
      'line two',
    ].join('\n')
    const { html } = await compile(body)
    const { find, close } = await finder('en', { post: { html } })
    const [found] = await find('retry')
    close()
    for (const pair of [
      /retry\.ts\.? const limit = 5/,
      /Name\.? Size\.? queue\.? 9/,
      /first\.? second/,
      /Line one\.? line two/,
    ])
      expect(found?.content).toMatch(pair)
    expect(found?.excerpt).toMatch(/\[retry\.ts\.?\] const/)
  })
})
