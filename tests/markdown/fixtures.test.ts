import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { compile } from './compile-with.ts'

const folder = new URL('fixtures/', import.meta.url)
const names = (await readdir(folder)).toSorted()
/** Set to write what is compared otherwise; look at the difference before it is committed. */
const update = process.env['UPDATE_FIXTURES'] === '1'

test('there are fixtures', () => {
  expect(names.length).toBeGreaterThanOrEqual(20)
})

describe.each(names)('%s', async (name) => {
  const file = (part: string): URL => new URL(`${name}/${part}`, folder)
  const { html, feedHtml } = await compile(await readFile(file('input.md'), 'utf8'))

  test.each([
    ['output.html', html],
    ['feed.html', feedHtml],
  ])('%s', async (part, result) => {
    if (update) await writeFile(file(part), `${result}\n`)
    expect(`${result}\n`).toBe(await readFile(file(part), 'utf8'))
  })

  test('an HTML parser reads the same as was written', () => {
    const again = toHtml(fromHtml(html, { fragment: true }), {
      characterReferences: { useNamedReferences: true },
    })
    expect(again.replace(/(data-footnote-\w+)=""/g, '$1')).toBe(html)
  })
})
