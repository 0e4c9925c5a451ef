import { describe, expect, test } from 'vitest'
import { doubtOf } from '../../../lib/markdown/links/doubtful-address.ts'
import { problemsOf } from '../compile-with.ts'

describe('an address that no reader can follow', () => {
  test.each([
    ['file:///home/me/notes.pdf', 'your own computer', 'content folder'],
    ['FILE:///C:/pic.png', 'your own computer', 'content folder'],
    ['http://localhost:4000/posts/x/', 'your own computer', 'backticks'],
    ['https://127.0.0.1/', 'your own computer', 'backticks'],
    ['http://[::1]:8080/', 'your own computer', 'backticks'],
    ['http://blog.localhost/', 'your own computer', 'backticks'],
    ['htp://example.com/', 'no browser knows', '`http://example.com/`'],
    ['htps://example.com/', 'no browser knows', '`https://example.com/`'],
    ['hhtps://example.com/', 'no browser knows', '`https://example.com/`'],
    ['maito:me@example.com', 'no browser knows', '`mailto:me@example.com`'],
  ])('%s', (written, message, fix) => {
    const doubt = doubtOf(written, 'link')
    expect(doubt?.message).toContain(message)
    expect(doubt?.fix).toContain(fix)
  })

  test.each([
    'https://example.com/',
    'http://localhost.example.com/',
    'https://example.com/?to=http://localhost/',
    'mailto:me@example.com',
    'tel:+123',
    'sftp://example.com/',
    'vscode://file/x',
    'data:text/plain,x',
    'C:/x',
  ])('%s is none', (written) => {
    expect(doubtOf(written, 'link')).toBeUndefined()
  })

  test('is told of where it stands', async () => {
    const body = '[a](file:///x.pdf) and ![b](http://localhost/b.png)\n\n<a href="htp://example.com/">c</a>'
    expect(await problemsOf(body)).toMatchInlineSnapshot(`
      "warning 1:1 The link \`file:///x.pdf\` is a file of your own computer, which readers do not have.
        Put the file into the content folder, and write its path from this file.
      warning 1:24 The picture \`http://localhost/b.png\` is on your own computer, so that readers are led to theirs.
        Write the address that readers have, or a path such as \`/posts/hello/\`. Where it is one that they type, put it in backticks.
      warning 3:1 The link \`htp://example.com/\` begins with \`htp:\`, which no browser knows.
        Write \`http://example.com/\`."
    `)
  })
})
