import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, askForSocket } from '../cli/ask.ts'
import { launch } from '../support/browser.ts'
import { start, type Background } from '../support/background.ts'
import { scratch } from '../support/command.ts'
import { contentFolder, post, tinySiteFile, writeIn } from '../support/tiny-site.ts'

let browser: Browser
let page: Page
let dev: Background
let content: string
let origin: string

beforeAll(async () => {
  content = contentFolder({
    'posts/one.md': post('One', '2026-01-01', '', 'First words.'),
    'posts/draft.md': post('Unfinished', '2026-01-02', 'draft: true\n'),
    'posts/later.md': post('Later', '2999-01-01'),
  })
  dev = start('dev', ['--content', content, '--port', '3400'], { GROUNDWORK_DEV_DIST: '.next/dev-test' })
  origin = (await dev.waitFor(/(http:\/\/localhost:\d+)\//)).replace('localhost', '127.0.0.1')
  browser = await launch()
  page = await browser.newPage()
})
afterAll(async () => {
  await browser.close()
  await dev.stop()
})

describe('npm run dev', () => {
  it('shows a saved post, a new tag and a new title in the open page without a manual reload', async () => {
    await page.goto(`${origin}/posts/one/`)
    expect(await page.locator('main').innerText()).toContain('First words.')
    writeIn(content, 'posts/one.md', post('One', '2026-01-01', 'tags: [Fresh]\n', 'Second words.'))
    await page.getByText('Second words.').waitFor()
    await page.getByRole('link', { name: 'Fresh' }).first().waitFor()
    writeIn(content, 'site.yaml', tinySiteFile.replace('title: Tiny', 'title: Renamed'))
    await page.getByText('Renamed').first().waitFor()
  })

  it('shows drafts and posts to come, marked', async () => {
    await page.goto(`${origin}/archive/`)
    const text = await page.locator('main').innerText()
    expect(text).toMatch(/Unfinished[\s\S]*Draft|Draft[\s\S]*Unfinished/i)
    expect(text).toMatch(/Later[\s\S]*Scheduled|Scheduled[\s\S]*Later/i)
  })

  it('shows what is wrong in the page, and the page again once it is mended', async () => {
    await page.goto(`${origin}/posts/one/`)
    writeIn(content, 'posts/one.md', '---\ntitel: One\ndate: 2026-01-01\n---\n\nThird words.\n')
    await page.getByText('posts/one.md:2:1').waitFor()
    expect(await page.locator('body').innerText()).toContain('title')
    writeIn(content, 'posts/one.md', post('One', '2026-01-01', '', 'Third words.'))
    await page.getByText('Third words.').waitFor()
  })

  it('serves feeds, the page for what is not there, and addresses without their slash', async () => {
    expect(await (await fetch(`${origin}/feed.xml`)).text()).toContain('<rss')
    const missing = await fetch(`${origin}/nothing/`)
    expect(missing.status).toBe(404)
    expect(await missing.text()).toContain('<h1')
    expect((await fetch(`${origin}/archive`)).url).toBe(`${origin}/archive/`)
  })

  it('hands on of Next.js what pages load, and nothing that could end it, debug it or tell of it', async () => {
    const port = Number(new URL(origin).port)
    const { body } = await ask(port, '/posts/one/')
    const stylesheet = /href="(\/_next\/static\/[^"]+\.css)"/.exec(body)?.[1] ?? 'no stylesheet'
    expect(await ask(port, stylesheet)).toMatchObject({ status: 200 })
    for (const path of [
      '/__nextjs_restart_dev',
      '/__nextjs_attach-nodejs-inspector',
      '/__nextjs_server_status',
      '/_next/mcp',
      '/_next/static/../mcp',
      '/_next/static/%2e%2e/mcp',
      '/_next/image?url=/favicon.svg&w=64&q=75',
    ]) {
      expect([path, (await ask(port, path)).status]).toEqual([path, 404])
      expect([path, (await ask(port, path, { method: 'POST' })).status]).toEqual([path, 405])
    }
    for (const path of ['/_next/hmr', '/_next/webpack-hmr', '/_groundwork/events/'])
      expect([path, await askForSocket(port, path)]).toEqual([path, 404])
    expect(await ask(port, '/posts/one/')).toMatchObject({ status: 200 })
  })

  it('answers no other host, and only addresses that can be read', async () => {
    const port = Number(new URL(origin).port)
    for (const path of ['/', '/_next/static/x.css', '/_groundwork/events'])
      expect(await ask(port, path, { host: 'evil.example' })).toMatchObject({ status: 403 })
    expect(await ask(port, '/%')).toMatchObject({ status: 400 })
    expect(await ask(port, '//posts')).toMatchObject({ status: 404 })
    expect(await ask(port, '/favicon.svg', { range: 'bytes=0-3' })).toMatchObject({
      status: 206,
      body: '<svg',
    })
    expect(await ask(port, '/_groundwork/events', { method: 'HEAD' })).toMatchObject({ status: 200 })
  })

  it('serves nothing that a link out of the content leads to, and says which link it is', async () => {
    const text = async (path: string): Promise<string> => (await fetch(`${origin}${path}`)).text()
    writeIn(content, 'posts/two/index.md', post('Two', '2026-01-03'))
    writeIn(content, 'posts/two/notes.txt', 'Mine.')
    await expect.poll(() => text('/posts/two/notes.txt')).toBe('Mine.')
    writeFileSync(join(scratch, 'secret.txt'), 'Quibberdoodle')
    rmSync(join(content, 'posts/two/notes.txt'))
    symlinkSync(join(scratch, 'secret.txt'), join(content, 'posts/two/notes.txt'))
    expect(await text('/posts/two/notes.txt')).not.toContain('Quibberdoodle')
    await expect.poll(() => text('/posts/two/notes.txt')).toContain('posts/two/notes.txt  error')
    rmSync(join(content, 'posts/two/notes.txt'))
    await expect.poll(() => text('/posts/two/')).toContain('A few words.')
  })

  it('stops cleanly on Ctrl-C', async () => {
    expect(await dev.stop()).toBe(0)
  })
})
