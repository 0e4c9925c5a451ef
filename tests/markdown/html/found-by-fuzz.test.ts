import { expect, test } from 'vitest'
import { compile } from '../compile-with.ts'

test('a reference in raw HTML to what is no character is shown as one that is broken, on pages and in feeds', async () => {
  const { html, feedHtml } = await compile('<div title="a&#7;">\n&#7; and &#xFFFF;\n</div>')
  expect(html).toContain('\uFFFD and \uFFFD')
  expect(html).toContain('title="a\uFFFD"')
  expect(feedHtml).toContain('\uFFFD and \uFFFD')
})
