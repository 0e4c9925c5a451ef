import { expect, test } from 'vitest'
import { compile, problemsOf } from '../compile-with.ts'

const fence = (meta: string, code: string): string => `\`\`\`${meta}\n${code}\n\`\`\``

test('code beyond what every grammar bears is shown plain, whole, and its author is told', async () => {
  const long = fence('js', `let a\n${'x'.repeat(1001)}`)
  expect((await compile(long)).html).toContain(`let a\n${'x'.repeat(1001)}\n</code>`)
  expect(await problemsOf(long)).toMatch(/^warning 1:1 Line 2 of the code is longer than 1000 characters/)
  expect(await problemsOf(fence('ts', 'let a = 1\n'.repeat(2100)))).toMatch(
    /^warning 1:1 The code has more than 20 kB, so it is shown plain\./,
  )
  expect(await problemsOf(fence('text', 'x'.repeat(200_000)))).toBe('')
  expect((await compile(fence('js', `let a\n${'x'.repeat(1000)}`))).html).toContain('hljs-keyword')
})

test('ranges of lines are as large as the code, however many there are', async () => {
  const ranges = Array.from({ length: 3000 }, () => '1-99999999').join(',')
  const text = fence(`js {${ranges}}`, 'a\n'.repeat(3000).trimEnd())
  const { html } = await compile(text)
  expect(html.match(/class="line marked"/g)).toHaveLength(3000)
  expect(await problemsOf(text)).toMatch(
    /^warning 1:1 `\{1-99999999,.{40,60}…\}` names line 99999999, but the code has 3000 lines\.\n.*$/,
  )
})
