import { describe, expect, test } from 'vitest'
import { pageAddressOfFile } from '../../../lib/content/addresses/file-address.ts'
import { addressOfFile } from '../../../lib/served-address.ts'

describe('pageAddressOfFile', () => {
  test.each([
    ['posts/hello.md', { path: '/posts/hello/' }],
    ['posts/2024-01-02-hello.md', { path: '/posts/hello/' }],
    ['posts/hello/index.md', { path: '/posts/hello/' }],
    ['posts/2024-01-02-hello/index.md', { path: '/posts/hello/' }],
    ['posts/2024.md', { path: '/posts/2024/' }],
    ['projects/x.md', { path: '/projects/x/' }],
    ['focus/x.md', { path: '/focus/', fragment: 'x' }],
    ['focus/index.md', { path: '/focus/' }],
    ['pages/home.md', { path: '/' }],
    ['pages/about.md', { path: '/about/' }],
  ])('%s', (file, address) => {
    expect(pageAddressOfFile(file)).toEqual(address)
  })

  test.each([
    'README.md',
    'hello.md',
    'site.yaml',
    'posts/hello.txt',
    'posts/hello.mdx',
    'posts/Hello World.md',
    'posts/hello/notes.md',
    'posts/a/b/index.md',
    'posts/_draft.md',
    'pages/index.md',
    'notes/x.md',
    '',
  ])('no page is made of %j', (file) => {
    expect(pageAddressOfFile(file)).toBeUndefined()
  })
})

describe('addressOfFile', () => {
  test.each([
    ['posts/pic.svg', '/posts/pic.svg'],
    ['posts/x/pic.svg', '/posts/x/pic.svg'],
    ['posts/2024-01-02-x/pic.svg', '/posts/x/pic.svg'],
    ['posts/2024-01-02-x/more/2024-01-02-pic.svg', '/posts/x/more/2024-01-02-pic.svg'],
    ['posts/2024-01-02-pic.svg', '/posts/2024-01-02-pic.svg'],
    ['projects/2024-01-02-x/pic.svg', '/projects/2024-01-02-x/pic.svg'],
    ['pages/me.jpg', '/pages/me.jpg'],
    ['avatar.png', '/avatar.png'],
    ['posts/x/a pic.svg', '/posts/x/a%20pic.svg'],
    ['posts/x/größe.svg', '/posts/x/gr%C3%B6%C3%9Fe.svg'],
    ['posts/x/what?#.svg', '/posts/x/what%3F%23.svg'],
    ['posts/x/100%.svg', '/posts/x/100%25.svg'],
    ["posts/x/(a)+b,c@2x=1&d:e!'*.svg", "/posts/x/(a)+b,c@2x=1&d:e!'*.svg"],
    ['posts/x/\uD800.svg', '/posts/x/%EF%BF%BD.svg'],
  ])('%s is served at %s', (file, path) => {
    expect(addressOfFile(file)).toBe(path)
  })
})
