import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { listFiles } from '../../lib/engine/cache/list-files.ts'
import { folderServer } from '../../lib/cli/serve-folder.ts'
import { photograph } from '../pictures/make-pictures.ts'
import { launch } from '../support/browser.ts'
import { outFolder } from '../support/build-output.ts'
import { isRedirect, siteIn, type BuiltSite } from '../support/built-site.ts'
import { root, run, sampleContent, scratch } from '../support/command.ts'
import { headOf, languageOf, partOf, withOriginals } from '../support/compare-pages.ts'
import { ownFiles, plainNext, type PlainNext } from '../support/plain-next.ts'
import { post, writeIn } from '../support/tiny-site.ts'

/** What plain Next.js leaves out, and the cost of its runtime. */
const asPlain = 'cards: false\nsearch: false\nbudget: { html: 100, script: 1000 }\n'

/** The sample below a base path, with all that lies beside pages. */
async function everything(): Promise<string> {
  const content = mkdtempSync(join(scratch, 'plain-content-'))
  cpSync(sampleContent, content, { recursive: true })
  const site = join(content, 'site.yaml')
  writeFileSync(
    site,
    readFileSync(site, 'utf8').replace('groundwork.example\n', 'groundwork.example/notes\n'),
  )
  appendFileSync(site, `${asPlain}analytics: { service: goatcounter, site: counted }\n`)
  writeIn(
    content,
    'posts/pictures/index.md',
    post(
      'Pictures',
      '2026-01-01',
      'cover: { src: photo.jpg, alt: Both halves }\naliases: [/old/pictures/, /older, /oldest.html]\nlang: de\n',
      '![Taken](photo.jpg "Somewhere.")\n\n![The same](<a b.jpg>)\n\n[notes](index.txt)',
    ),
  )
  const photo = await photograph(1200, 800)
  writeIn(content, 'posts/pictures/photo.jpg', photo)
  writeIn(content, 'posts/pictures/a b.jpg', photo)
  writeIn(content, 'posts/pictures/index.txt', 'an author’s own')
  writeIn(content, 'posts/draft.md', post('Unfinished', '2026-01-02', 'draft: true\n'))
  writeIn(
    content,
    'posts/elsewhere.md',
    post('Elsewhere', '2026-01-03', 'publication: { name: A, url: https://a.example/b }\n', ''),
  )
  return content
}

function german(): string {
  const content = mkdtempSync(join(scratch, 'plain-german-'))
  cpSync(join(root, 'tests/fixtures/german'), content, { recursive: true })
  appendFileSync(join(content, 'site.yaml'), asPlain)
  return content
}

interface Both {
  plain: BuiltSite
  engine: BuiltSite
  content: string
}

let next: PlainNext
const sites = new Map<string, Both>()

async function buildBoth(name: string, content: string): Promise<void> {
  const [plainOut, engineOut] = [outFolder(), outFolder()]
  const plain = await next.build(content, plainOut)
  expect(plain.code, plain.stdout + plain.stderr).toBe(0)
  const engine = await run('build', ['--content', content, '--out', engineOut])
  expect(engine.code, engine.stderr).toBe(0)
  sites.set(name, { plain: siteIn(plainOut), engine: siteIn(engineOut), content })
}

function both(name: string): Both {
  const found = sites.get(name)
  if (!found) throw new Error(`${name} was not built`)
  return found
}

beforeAll(async () => {
  next = plainNext('plain-next')
  await buildBoth('sample', await everything())
  await buildBoth('German', german())
})

describe('plain next build', () => {
  it('leaves what is under version control as it is', () => {
    const tracked = ['app', 'components', 'content', 'lib', 'public', 'scripts']
      .flatMap((folder) => listFiles(join(next.checkout, folder)).map((file) => `${folder}/${file}`))
      .concat('next.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json')
    const original = (file: string) => join(root, file.replace(/^public\//, 'tests/fixtures/public/'))
    const changed = tracked.filter(
      (file) =>
        !existsSync(original(file)) ||
        !readFileSync(join(next.checkout, file)).equals(readFileSync(original(file))),
    )
    expect(changed).toEqual([])
  })

  it('serves pictures as they are but for what their camera noted, and files where Next.js would put its own', () => {
    const { plain } = both('sample')
    expect(plain.read('posts/pictures/photo.jpg')).not.toContain('secret-note')
    expect(plain.read('posts/pictures/index.txt')).toBe('an author’s own')
    expect(plain.files.filter((file) => file.includes('nothing-here') || file.includes('draft'))).toEqual([])
  })

  it('says nothing to the console, and what is a custom element works', async () => {
    const { plain } = both('sample')
    const server = folderServer(plain.folder, '/notes')
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const browser = await launch()
    try {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
      // Its script is none of ours, and there is no network.
      await page.route('https://gc.zgo.at/**', (route) => route.fulfill({ body: '' }))
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
      })
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      for (const path of [
        '',
        'posts/everything-markdown-can-do/',
        'posts/pictures/',
        'archive/',
        'focus/',
        'tags/',
        '404.html',
      ]) {
        await page.goto(`http://127.0.0.1:${port}/notes/${path}`)
        await page.locator('theme-switch button').waitFor()
      }
      await page.goto(`http://127.0.0.1:${port}/notes/posts/everything-markdown-can-do/`)
      await page.locator('code-block button.copy').first().waitFor()
      await page.locator('theme-switch button').click()
      expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('light')
      await page.reload()
      await page.locator('theme-switch button').waitFor()
      expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('light')
      expect(complaints).toEqual([])
    } finally {
      await browser.close()
      server.closeAllConnections()
      server.close()
    }
  })

  it('and the engine’s build replace one another, and what a stranger put there stays', async () => {
    const { plain, engine, content } = both('German')
    const [first, second] = [outFolder(), outFolder()]
    cpSync(plain.folder, first, { recursive: true })
    cpSync(engine.folder, second, { recursive: true })
    expect((await run('build', ['--content', content, '--out', first])).code).toBe(0)
    expect(siteIn(first).files).toEqual(engine.files)
    writeIn(second, 'mine.txt', 'keep')
    const refused = await next.build(content, second)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('holds mine.txt, which no build has put there')
    expect(siteIn(second).files).toEqual([...engine.files, 'mine.txt'].toSorted())
  })

  it('with errors in the content tells them, ends with 1 and leaves the last output', async () => {
    const { plain, content } = both('German')
    const out = outFolder()
    cpSync(plain.folder, out, { recursive: true })
    const broken = mkdtempSync(join(scratch, 'plain-broken-'))
    cpSync(content, broken, { recursive: true })
    writeIn(broken, 'posts/one.md', '---\ntitel: One\ndate: 2026-01-01\n---\n\n[Nowhere](none.md)\n')
    const { code, stderr } = await next.build(broken, out)
    expect(code).toBe(1)
    expect(stderr).toContain('posts/one.md:2:1  error')
    expect(siteIn(out).files).toEqual(plain.files)
  })
})

describe.each(['sample', 'German'])('plain next build of the %s site', (name) => {
  it('has the files of the engine’s, and no other', () => {
    const { plain, engine } = both(name)
    const left = /^_(?:headers|redirects)$/
    const originals = ['posts/pictures/a b.jpg', 'posts/pictures/photo.jpg']
    expect(ownFiles(plain).filter((file) => !originals.includes(file))).toEqual(
      ownFiles(engine).filter((file) => !left.test(file)),
    )
  })

  it('says and holds the same, page for page', () => {
    const { plain, engine } = both(name)
    const others = new Map(plain.pages.map((page) => [page.file, page]))
    for (const page of engine.pages) {
      const other = others.get(page.file)
      if (isRedirect(page)) {
        expect(other?.html, page.file).toBe(page.html)
        continue
      }
      if (!other) throw new Error(`${page.file} is missing`)
      for (const part of ['main', '.site-header', 'footer:last-of-type'])
        expect(partOf(other.tree, part), `${part} of ${page.file}`).toBe(partOf(page.tree, part))
      expect(headOf(other.tree), `head of ${page.file}`).toEqual(headOf(page.tree))
      expect(languageOf(other.tree), page.file).toEqual(languageOf(page.tree))
    }
  })

  it('has the same feeds, sitemap and other texts', () => {
    const { plain, engine } = both(name)
    const texts = ownFiles(engine).filter((file) => /\.(?:xml|json|txt|md)$/.test(file))
    for (const file of texts)
      expect(withOriginals(plain.read(file)), file).toBe(withOriginals(engine.read(file)))
  })

  it('leads nowhere that is not there, and is valid HTML', async () => {
    const { plain, content } = both(name)
    const { code, stdout } = await run('check', ['--site', '--content', content, '--out', plain.folder])
    expect(code, stdout).toBe(0)
  })
})
