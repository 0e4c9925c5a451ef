import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { visit } from '../support/browser.ts'
import { run, scratch } from '../support/command.ts'
import { contentFolder, post, tinySiteFile } from '../support/tiny-site.ts'

const posts = {
  'posts/chinese.md': post('搜索测试', '2024-01-01', 'lang: zh\n', '今天天气很好，我们去公园。'),
  'posts/korean.md': post('한국어', '2024-01-02', 'lang: ko\n', '전문 검색을 합니다.'),
  'posts/german.md': post('Umweg', '2024-01-03', 'lang: de\n', 'In der Straße.'),
  'posts/sharp.md': post('Sharp', '2024-01-04', '', 'We write C# here.'),
  'posts/plain.md': post('Plain', '2024-01-05', '', 'We write C here.'),
}

describe.each(['en', 'zh'])('the search of a site in %s', (language) => {
  it('finds words of any language, and shows texts as they were written', async () => {
    const content = contentFolder({
      'site.yaml': `${tinySiteFile}language: ${language}\ncards: false\n`,
      ...posts,
    })
    const out = join(scratch, `searched-${language}`)
    expect((await run('build', ['--content', content, '--out', out])).code).toBe(0)
    const site = await visit(out, content)
    const { page, complaints } = await site.open('/search/')
    for (const [words, title, text, marked] of [
      ['天气', '搜索测试', '今天天气很好，我们去公园。', ['天气']],
      ['测试', '搜索测试', '今天天气很好，我们去公园。', []],
      ['검색', '한국어', '전문 검색을 합니다.', ['검색']],
      ['strasse', 'Umweg', 'In der Straße.', ['Straße.']],
      ['C#', 'Sharp', 'We write C# here.', ['C#']],
    ] as const) {
      await page.locator('main input').fill(words)
      const item = page.locator('main ol li')
      await expect.poll(() => item.locator('a').allInnerTexts()).toEqual([title])
      await expect.poll(() => item.locator('mark').allInnerTexts()).toEqual(marked)
      expect(await item.locator('p').innerText()).toBe(text)
    }
    expect(complaints).toEqual([])
    await site.close()
  })
})
