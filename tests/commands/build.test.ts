import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { siteIn } from '../support/built-site.ts'
import { outFolder, siteHash } from '../support/build-output.ts'
import { run, scratch } from '../support/command.ts'
import { contentFolder, post, tinySiteFile, writeIn } from '../support/tiny-site.ts'

/** A file as text; the files of the search index are compressed. */
function textIn(file: string): string {
  const data = readFileSync(file)
  return (/\.(?:pf_\w+|pagefind)$/.test(file) ? gunzipSync(data) : data).toString('utf8')
}

describe('npm run build', () => {
  it('stops on errors, names file, line and fix of each in one run, and leaves the output as it was', async () => {
    const content = contentFolder({ 'posts/one.md': post('One', '2026-01-01') })
    const out = outFolder()
    expect((await run('build', ['--content', content, '--out', out])).code).toBe(0)
    const before = readFileSync(join(out, 'posts/one/index.html'), 'utf8')
    writeIn(content, 'posts/one.md', '---\ntitle: One\ndtae: 2026-01-01\n---\n\n[gone](two.md)\n')
    writeIn(content, 'posts/three.md', '---\ntitle: Three\ndate: 2026-02-31\n---\n\nText.\n')
    const { code, stderr } = await run('build', ['--content', content, '--out', out])
    expect(code).toBe(1)
    expect(stderr).toContain('posts/one.md:3:1')
    expect(stderr).toContain('date')
    expect(stderr).toContain('posts/one.md:6')
    expect(stderr).toContain('posts/three.md:3')
    expect(stderr).toContain('31 February 2026')
    expect(stderr).toContain('the last good output is as it was')
    expect(readFileSync(join(out, 'posts/one/index.html'), 'utf8')).toBe(before)
    expect(existsSync(`${out}.previous`)).toBe(false)
  })

  it('refuses two posts with one slug and names both', async () => {
    const content = contentFolder({
      'posts/whats-next.md': post('What’s Next', '2020-01-01'),
      'posts/2019-05-12-whats-next.md': post('What’s Next?', '2019-05-12'),
    })
    const { code, stderr } = await run('build', ['--content', content, '--out', outFolder()])
    expect(code).toBe(1)
    expect(stderr).toContain('posts/whats-next.md')
    expect(stderr).toContain('posts/2019-05-12-whats-next.md')
  })

  it('builds a site of nothing but site.yaml, and of posts without tags', async () => {
    const sites: Record<string, string>[] = [{}, { 'posts/one.md': post('One', '2026-01-01') }]
    for (const files of sites) {
      const out = outFolder()
      const { code, stderr } = await run('build', ['--content', contentFolder(files), '--out', out])
      expect(stderr).toBe('')
      expect(code).toBe(0)
      const site = siteIn(out)
      const paths = site.pages.map((page) => page.path)
      for (const path of ['/', '/archive/', '/404.html']) expect(paths).toContain(path)
      for (const path of ['/tags/', '/focus/', '/projects/']) expect(paths).not.toContain(path)
      for (const feed of ['feed.xml', 'atom.xml', 'feed.json', 'sitemap.xml', 'robots.txt', 'llms.txt'])
        expect(site.files).toContain(feed)
    }
  })

  it('keeps drafts and posts to come out of every byte', async () => {
    const secret = 'Quibberdoodle'
    const content = contentFolder({
      'posts/one.md': post('One', '2026-01-01', 'tags: [Seen]\n'),
      'posts/draft.md': post(
        `Draft ${secret}`,
        '2026-01-02',
        `draft: true\ntags: [${secret}]\naliases: [/${secret.toLowerCase()}/]\n`,
        secret,
      ),
      'posts/later/index.md': post(
        `Later ${secret}`,
        '2999-01-01',
        `tags: [${secret}]\nseries: ${secret}\n`,
        `${secret}\n\n![A picture](${secret}.svg)`,
      ),
      [`posts/later/${secret}.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><title>${secret}</title></svg>`,
    })
    const out = outFolder()
    const { code, stderr } = await run('build', ['--content', content, '--out', out])
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const site = siteIn(out)
    const found = [...site.files, '.groundwork/manifest.json'].filter(
      (file) =>
        file.toLowerCase().includes(secret.toLowerCase()) ||
        textIn(join(out, file)).toLowerCase().includes(secret.toLowerCase()),
    )
    expect(found).toEqual([])
    expect(site.files.filter((file) => file.endsWith('.pf_fragment'))).toHaveLength(1)
    expect(site.files).toContain('posts/one/index.html')
    const asOf = outFolder()
    expect((await run('build', ['--content', content, '--out', asOf, '--as-of', '2999-01-02'])).code).toBe(0)
    expect(siteIn(asOf).read('posts/later/index.html')).toContain(secret)
    expect(siteIn(asOf).files).toContain(`posts/later/${secret}.svg`)
    const fragments = siteIn(asOf).files.filter((file) => file.endsWith('.pf_fragment'))
    expect(fragments.filter((file) => textIn(join(asOf, file)).includes(secret))).toHaveLength(1)
  })

  it('indexes for the search only what has changed, with the same result, and nothing where none is wanted', async () => {
    const posts = Object.fromEntries(
      Array.from({ length: 310 }, (_, at) => [
        `posts/p${at}.md`,
        post(`Post ${at}`, `${at < 305 ? 2019 : 2020}-01-01`, '', `Words of number ${at}.`),
      ]),
    )
    const content = contentFolder({ ...posts, 'site.yaml': `${tinySiteFile}cards: false\n` })
    const out = outFolder()
    const build = async (): Promise<string> => {
      const { code, stdout, stderr } = await run('build', ['--content', content, '--out', out])
      expect(stderr).toBe('')
      expect(code).toBe(0)
      return stdout
    }
    expect(await build()).toContain('search: 310 texts, 310 indexed anew')
    expect(siteIn(out).files).toContain('pagefind/2019/pagefind-entry.json')
    expect(siteIn(out).read('search/index.html')).toContain('data-shards="2019"')
    expect(await build()).toContain('search: 310 texts, 0 indexed anew')
    writeIn(content, 'posts/p307.md', post('Post 307', '2020-01-01', '', 'Reworded.'))
    const edited = await build()
    expect(edited).toContain('search: 310 texts, 5 indexed anew')
    rmSync(join(scratch, '../../.next/cache/groundwork/memos'), { recursive: true, force: true })
    const clean = await build()
    expect(clean).toContain('search: 310 texts, 310 indexed anew')
    expect(siteHash(clean)).toBe(siteHash(edited))

    writeIn(content, 'site.yaml', `${tinySiteFile}cards: false\nsearch: false\n`)
    expect(await build()).not.toContain('indexed anew')
    const without = siteIn(out)
    expect(without.files.filter((file) => /^(?:pagefind|search)\//.test(file))).toEqual([])
    expect(without.read('index.html')).not.toMatch(/search/)
  })

  it('lives under a base path', async () => {
    const site =
      'title: Based\ndescription: A site below a path.\nurl: https://tiny.example/blog\nauthor: { name: Nobody }\nnavigation: [{ label: Writing, href: /archive/ }]\nfeed: { id: "tiny.example,2026" }\n'
    const content = contentFolder({
      'site.yaml': site,
      'posts/one.md': post('One', '2026-01-01', 'aliases: [/old/]\n', '[Two](two.md)'),
      'posts/two.md': post('Two', '2026-01-02'),
    })
    const out = outFolder()
    expect((await run('build', ['--content', content, '--out', out])).code).toBe(0)
    const html = siteIn(out)
      .pages.map((page) => page.html)
      .join('\n')
    const rooted = [...html.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, path]) => path)
    expect(rooted.length).toBeGreaterThan(20)
    expect(rooted.filter((path) => !path?.startsWith('/blog/'))).toEqual([])
    expect(html).toContain('https://tiny.example/blog/posts/one/')
  })

  it('gives the same bytes in any time zone and locale, cold or from the cache', async () => {
    const hashes: string[] = []
    for (const [TZ, LANG, LC_ALL] of [
      ['UTC', 'C', 'C'],
      ['America/Los_Angeles', 'de_DE.UTF-8', 'de_DE.UTF-8'],
      ['Pacific/Kiritimati', 'tr_TR.UTF-8', 'tr_TR.UTF-8'],
    ] as const) {
      // The cache would hide a difference, so each run makes everything again.
      rmSync(join(scratch, '../../.next/cache/groundwork/memos'), { recursive: true, force: true })
      const { code, stdout } = await run('build', ['--out', outFolder()], { TZ, LANG, LC_ALL })
      expect(code).toBe(0)
      hashes.push(siteHash(stdout))
    }
    hashes.push(siteHash((await run('build', ['--out', outFolder()])).stdout))
    expect(new Set(hashes).size).toBe(1)
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
  })

  it('puts the previous output back when it was killed between the two renames', async () => {
    const content = contentFolder({ 'posts/one.md': post('One', '2026-01-01') })
    const out = outFolder()
    expect((await run('build', ['--content', content, '--out', out])).code).toBe(0)
    writeIn(content, 'posts/two.md', post('Two', '2026-01-02'))
    const killed = await run('build', ['--content', content, '--out', out], {
      NODE_OPTIONS: `--import=${new URL('../support/die-between-renames.mjs', import.meta.url).href}`,
      TESTS_OUTPUT: out,
    })
    expect(killed.code).not.toBe(0)
    expect(existsSync(out)).toBe(false)
    writeIn(content, 'posts/two.md', 'no front matter')
    expect((await run('build', ['--content', content, '--out', out])).code).toBe(1)
    expect(siteIn(out).files).toContain('posts/one/index.html')
    writeIn(content, 'posts/two.md', post('Two', '2026-01-02'))
    expect((await run('build', ['--content', content, '--out', out])).code).toBe(0)
    expect(siteIn(out).files).toContain('posts/two/index.html')
    expect(existsSync(`${out}.previous`)).toBe(false)
  })

  it('leaves alone what has not changed, and mends an output that somebody has', async () => {
    const content = contentFolder({ 'posts/one.md': post('One', '2026-01-01', 'titel: One\n') })
    const out = outFolder()
    const build = () => run('build', ['--content', content, '--out', out])
    expect((await build()).code).toBe(1)
    writeIn(content, 'posts/one.md', post('One', '2026-01-01', '', '![](one.svg)'))
    writeIn(content, 'posts/one.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
    const first = await build()
    const html = readFileSync(join(out, 'posts/one/index.html'))
    const again = await build()
    expect(again.stdout).not.toContain('render pages')
    expect(siteHash(again.stdout)).toBe(siteHash(first.stdout))
    expect(again.stderr).toContain('posts/one.md')
    expect(again.stderr).toBe(first.stderr)
    writeIn(out, 'posts/one/index.html', 'somebody was here')
    expect(siteHash((await build()).stdout)).toBe(siteHash(first.stdout))
    expect(readFileSync(join(out, 'posts/one/index.html'))).toEqual(html)
  })

  it('says which folder is missing', async () => {
    const { code, stderr } = await run('build', ['--content', '/no/such/folder'])
    expect(code).toBe(2)
    expect(stderr.trim()).toMatchInlineSnapshot(
      `"There is no folder /no/such/folder. Name the content folder with --content or CONTENT_DIR."`,
    )
  })
})
