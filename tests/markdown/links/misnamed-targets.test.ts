import { expect, test } from 'vitest'
import { problemsOf } from '../compile-with.ts'

test('links to Markdown files under the names of another system', async () => {
  const body = ['[x](../other.mdx)', '[x](../other/Index.MD#part)', '[x](example.markdown)']
  const asset = () => ({ hash: 'a' })
  expect(await problemsOf(body.join('\n\n'), { asset })).toMatchInlineSnapshot(`
    "error 1:1 The link \`../other.mdx\` leads nowhere: no page is made of \`posts/other.mdx\`.
      Content files end in \`.md\`: write \`../other.md\`.
    error 3:1 The link \`../other/Index.MD\` leads nowhere: no page is made of \`posts/other/Index.MD\`.
      Content files end in \`.md\`: write \`../other/index.md\`.
    error 5:1 The link \`example.markdown\` leads nowhere: no page is made of \`posts/hello/example.markdown\`.
      Pages are made of \`posts/<name>.md\`, \`posts/<name>/index.md\`, \`projects/<name>.md\`, \`focus/<name>.md\` and \`pages/<name>.md\`."
  `)
})
