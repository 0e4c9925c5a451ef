import { describe, expect, test } from 'vitest'
import { compile, problemsOf } from '../compile-with.ts'

const page = async (body: string) => (await compile(body)).html

describe('objects', () => {
  test('that hold nothing are given a link, and embeds become objects with one', async () => {
    const link = '<a href="/blog/posts/hello/paper.pdf">paper.pdf</a></object>'
    expect(await page('<object data="paper.pdf" width="300"></object>')).toContain(link)
    expect(await page('<embed src="paper.pdf" width="300">')).toBe(
      `<object width="300" data="/blog/posts/hello/paper.pdf">${link}`,
    )
    expect(await problemsOf('<embed src="paper.pdf">')).toContain('warning 1:1')
  })

  test('that say something are left as they are', async () => {
    const body = '<object data="paper.pdf"><a href="paper.pdf">The paper</a></object>'
    expect(await page(body)).toContain('<a href="/blog/posts/hello/paper.pdf">The paper</a></object>')
    expect(await problemsOf(body)).toBe('')
  })
})
