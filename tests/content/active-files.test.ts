import { describe, expect, it } from 'vitest'
import { post, siteYaml, told } from './content-builder.ts'

const texts = { 'posts/one/index.md': post('One', '2026-01-01') }

describe('a file that is a page or a program of its own', () => {
  it.each(['a.html', 'a.HTM', 'a.xhtml', 'a.js', 'a.mjs', 'a.xml', 'a.svgz', 'a.xsl'])(
    'is an error where nobody lists it: %s',
    (name) => {
      const file = `posts/one/${name}`
      expect(told({ texts, files: [file] })).toContain(`${file}  error  A browser takes`)
      const site = `${siteYaml}files: [${file}]\n`
      expect(told({ texts: { ...texts, 'site.yaml': site }, files: [file] })).toBe('No problems.')
    },
  )

  it('is said with the line that lists it', () => {
    const site = `${siteYaml}files: [posts/one/a.js]\n`
    const files = ['posts/one/a.js', 'posts/one/b.html']
    expect(told({ texts: { ...texts, 'site.yaml': site }, files })).toMatchInlineSnapshot(`
      "posts/one/b.html  error  A browser takes \`html\` for a page or a program of its own, which may do at the site's address whatever it likes.
        fix: Write \`files: [posts/one/a.js, posts/one/b.html]\` in site.yaml if it is yours, or take the file away; code to be read is best in the text.

      1 error, 0 warnings in 1 file"
    `)
  })

  it('is none where it is code to be read, a drawing, or data', () => {
    const files = ['a.ts', 'a.py', 'a.svg', 'a.json', 'a.css', 'a.txt', 'a.pdf'].map(
      (name) => `posts/one/${name}`,
    )
    expect(told({ texts, files })).toBe('No problems.')
  })

  it('is looked for where site.yaml lists it', () => {
    const site = `${siteYaml}files: [posts/one/demo.htm]\n`
    const files = ['posts/one/demo.html']
    expect(told({ texts: { ...texts, 'site.yaml': site }, files })).toMatch(
      /site\.yaml:6:9 {2}error {2}There is no content file `posts\/one\/demo\.htm`\.\n {2}fix: Write `posts\/one\/demo\.html`/,
    )
  })
})
