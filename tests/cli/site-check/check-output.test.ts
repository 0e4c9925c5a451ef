import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { readContent } from '../../../lib/engine/load/read-content.ts'
import { formatProblems } from '../../../lib/content/problems/problem-report.ts'
import { checkOutput } from '../../../lib/cli/site-check/check-output.ts'

interface Written {
  /** The body of each page, by its file, and any other file. */
  out: Record<string, string>
  content?: Record<string, string>
  /** Lines of site.yaml. */
  settings?: string
  publicFiles?: string[]
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><title>T</title></head><body>\n${body}\n</body></html>\n`
}

/** What is found wrong with an output of these files, on a site below `/blog`. */
async function told({ out, content = {}, settings = '', publicFiles = [] }: Written): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'groundwork-site-check-'))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(work, path)), { recursive: true })
    writeFileSync(join(work, path), text)
  }
  write(
    'content/site.yaml',
    `title: T\ndescription: D\nurl: https://someone.github.io/blog\nauthor: { name: N }\nfeed: { id: 'a.org,2026' }\n${settings}`,
  )
  for (const [path, text] of Object.entries(content)) write(`content/${path}`, text)
  write('out/.groundwork/manifest.json', '{}')
  for (const [path, text] of Object.entries(out))
    write(`out/${path}`, path.endsWith('.html') && !text.startsWith('raw ') ? page(text) : text)
  const folders = { contentDir: join(work, 'content'), outDir: join(work, 'out') }
  const { problems } = await checkOutput(folders, { read: readContent(folders.contentDir), publicFiles })
  return formatProblems(problems, { color: false })
}

it('finds nothing wrong where everything leads somewhere', async () => {
  expect(
    await told({
      out: {
        'index.html': [
          '<a href="/blog/posts/one/">One</a><a href="/blog/posts/one">its address without a slash</a>',
          '<a href="posts/one/#p%C3%A4rt">a part</a><a href="#top">up</a><a href="/blog/a%20b.txt">file</a>',
          '<a href="https://someone.github.io/another/">another site</a><a href="mailto:a@b.org">mail</a>',
          '<a href="https://someone.github.io/blog/posts/one/?q=1#:~:text=w">whole</a><a href="//a.org/">far</a>',
          '<img src="/blog/p.png" srcset="/blog/p.png 1x, /blog/p.png 2x" alt="">',
        ].join('\n'),
        'posts/one/index.html': '<p id="pärt"></p><a href="../../">Home</a>',
        'a b.txt': '',
        'p.png': '',
      },
    }),
  ).toBe('No problems.')
})

it('names each address that leads to nothing, with its place, once for the whole site', async () => {
  expect(
    await told({
      out: {
        'index.html':
          '<a href="/blog/gone/">x</a>\n<a href="/outside/">x</a>\n<img src="/blog/p.png" srcset="/blog/q.png 2x" alt="">',
        'one/index.html': '<a href="/blog/gone/">x</a><a href="/blog/#none">x</a><a href="%ff">x</a>',
        'two/index.html': '<a href="/blog/gone/">x</a>',
      },
    }),
  ).toMatchInlineSnapshot(`
    "out/index.html:2:1  error  \`/blog/gone/\` leads to nothing of the site. So in 2 more pages.
      fix: Correct the address, or add what it should lead to.
    out/index.html:3:1  error  \`/outside/\` leads to nothing of the site.
      fix: Correct the address, or add what it should lead to.
    out/index.html:4:1  error  \`/blog/p.png\` leads to nothing of the site.
      fix: Correct the address, or add what it should lead to.
    out/index.html:4:1  error  \`/blog/q.png\` leads to nothing of the site.
      fix: Correct the address, or add what it should lead to.

    out/one/index.html:2:28  error  \`/blog/#none\` leads to \`#none\`, and nothing on that page has this id.
      fix: Write the id of something on it, or leave the fragment out.
    out/one/index.html:2:55  error  \`%ff\` leads to nothing of the site.
      fix: Correct the address, or add what it should lead to.

    6 errors, 0 warnings in 2 files"
  `)
})

it('names what is not valid HTML in a page, and leaves pages that are the author’s as they are', async () => {
  expect(
    await told({
      out: {
        'index.html': '<p>\n<ul></ul></p>',
        'proof.html': 'raw site-verification: proof.html',
        'posts/one/demo.html': 'raw <p><ul></ul></p>',
      },
      content: { 'posts/2026-01-02-one/demo.html': '' },
      publicFiles: ['/proof.html'],
    }),
  ).toMatchInlineSnapshot(`
    "out/index.html:1:61  error  Not valid HTML: A browser puts a \`<p>\` there that is not written.
      fix: Look for HTML in the text of this page, or in the component that makes this part of it.
    out/index.html:2:1  error  Not valid HTML: A browser ends the \`<p>\` before its end tag: something in it may not stand there.
      fix: Look for HTML in the text of this page, or in the component that makes this part of it.

    2 errors, 0 warnings in 1 file"
  `)
})

it('names a budget that is passed by what lies there, as a build would', async () => {
  const styles = Array.from({ length: 900 }, (_, at) => `.c${at * 7919}{top:${at * at}px}`).join('')
  const found = await told({
    out: {
      'index.html': 'Home.',
      'posts/one/index.html':
        '<script type="module" src="/blog/assets/a.js"></script><script src="https://a.org/a.js"></script>',
      'assets/a.js': styles,
      '_next/static/a.css': styles,
      '_next/static/a.woff2': 'w'.repeat(3000),
      'own.woff2': 'w'.repeat(9000),
    },
    settings: 'budget: { css: 1, script: 1, fonts: 2.5, html: 1 }\n',
  })
  expect(found).toContain('The fonts come to 3.00 kB compressed, over the budget of 2.5 kB.')
  expect(found).toContain('allow it in site.yaml: `budget: { fonts: 3 }`')
  expect(found).toMatch(/The stylesheets come to [56]\.\d\d kB compressed, over the budget of 1 kB\./)
  expect(found).toMatch(/The scripts of a post come to [56]\.\d\d kB compressed, over the budget of 1 kB\./)
  expect(found).toMatch(/HTML and CSS of the home page come to [56]\.\d\d kB/)
  expect(found).toContain('4 errors')
})

it('asks for a build where there is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-site-check-'))
  const folders = { contentDir: folder, outDir: join(folder, 'out') }
  await expect(checkOutput(folders, { read: readContent(folder), publicFiles: [] })).rejects.toThrow(
    'run npm run build first',
  )
})
