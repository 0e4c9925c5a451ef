import { expect, test } from 'vitest'
import { problemsOf } from '../compile-with.ts'

test('a line that is the address of a label which nothing has is told of, and so is a second one', async () => {
  expect(
    await problemsOf(`[used]

[Update]: fixed

[used]: https://example.com/
[used]: https://example.org/`),
  ).toMatchInlineSnapshot(`
    "warning 3:1 \`[Update]:\` at the beginning of a line says where a link leads, and no link is called so; it is not shown.
      Write \`[words][Update]\` where the link belongs; begin the line with \`\\[\` where words are meant.
    warning 6:1 \`[used]:\` is defined a second time, which nothing leads to.
      Take it out, or give it another name."
  `)
})

test('comments and labels in use are not', async () => {
  expect(
    await problemsOf(`[words][a] and ![A picture][b], [C][].

[a]: https://example.com/a
[b]: pic.svg
[c]: https://example.com/c "Title"
[//]: # (a comment)
[comment]: <> (another)`),
  ).toBe('')
})
