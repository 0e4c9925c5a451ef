import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { visit, type Visit } from '../support/browser.ts'
import { run, scratch } from '../support/command.ts'
import { contentFolder, post, tinySiteFile } from '../support/tiny-site.ts'

let site: Visit

beforeAll(async () => {
  site = await visit(join(scratch, 'shipped'))
})
afterAll(async () => {
  await site.close()
})

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.locator('dialog[open]').waitFor()
  await page.keyboard.type(words)
  await page.locator('dialog mark').first().waitFor()
}

function focused(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.outerHTML.slice(0, 80)')
}

describe('the search dialog', () => {
  it('loads nothing before it is used', async () => {
    const { page } = await site.open('/about/')
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.reload({ waitUntil: 'networkidle' })
    const ofSearch = /pagefind|\/search\/|\/assets\/search-(?!dialog)/
    expect(asked.filter((path) => ofSearch.test(path))).toEqual([])
    await find(page, 'postgres')
    expect(asked.filter((path) => ofSearch.test(path)).length).toBeGreaterThan(4)
    await page.context().close()
  })

  it('opens by a slash, by Ctrl-K and by its link, and gives the focus back on Escape', async () => {
    const { page, complaints } = await site.open('/posts/everything-markdown-can-do/')
    const dialog = page.locator('dialog[open]')
    const link = page.locator('header a[rel=search]')
    await link.focus()
    for (const open of ['/', 'Control+k', 'Enter']) {
      await page.keyboard.press(open)
      await dialog.waitFor()
      expect(await focused(page)).toContain('<input')
      await page.keyboard.type('words')
      await page.keyboard.press('Escape')
      expect(await dialog.count()).toBe(0)
      expect(await focused(page)).toContain('rel="search"')
    }
    await link.click()
    await dialog.waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    expect(await dialog.count()).toBe(0)
    expect(page.url()).toBe(`${site.origin}/posts/everything-markdown-can-do/`)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('finds as one types, says how much, marks what matches, and goes there by Enter', async () => {
    const { page } = await site.open('/')
    await find(page, 'postgres')
    expect(await page.locator('dialog mark').first().innerText()).toMatch(/postgres/i)
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^\d+ results$/)
    const first = await page.locator('dialog ol a').first().getAttribute('href')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${site.origin}${first}`)
    expect((await page.locator('main').innerText()).toLowerCase()).toContain('postgres')
    await page.context().close()
  })

  it('goes through the results by arrow keys', async () => {
    const { page } = await site.open('/')
    await find(page, 'postgres')
    const links = page.locator('dialog ol a')
    const second = await links.nth(1).getAttribute('href')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toContain(`href="${second}"`)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toContain('<input')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${site.origin}${second}`)
    await page.context().close()
  })

  it('filters by tag and by year', async () => {
    const { page } = await site.open('/')
    await find(page, 'postgres')
    const links = page.locator('dialog ol a')
    const all = await links.count()
    const tags = page.getByRole('combobox', { name: 'Tag' })
    expect(await tags.locator('option').allInnerTexts()).toContain('Postgres (5)')
    await tags.selectOption('Postgres')
    await expect.poll(() => links.count()).toBe(5)
    expect(all).toBeGreaterThan(5)
    await page.getByRole('combobox', { name: 'Year' }).selectOption('2026')
    await expect.poll(() => links.count()).toBeLessThan(5)
    expect(await page.locator('dialog ol .datum').allInnerTexts()).toSatisfy((dates: string[]) =>
      dates.every((date) => date.endsWith('2026')),
    )
    await tags.selectOption('')
    await page.keyboard.press('Escape')
    await page.context().close()
  })

  it('says so when nothing is found', async () => {
    const { page } = await site.open('/')
    await page.keyboard.press('/')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.type('щука')
    await expect.poll(() => page.getByRole('status').innerText()).toBe('Nothing found for “щука”.')
    await page.context().close()
  })

  it('works on the page for what is not found', async () => {
    const { page } = await site.open('/no/such/page/')
    await find(page, 'postgres')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/(?:posts|projects|focus)\//)
    await page.context().close()
  })

  it('leaves a slash alone where one is typing', async () => {
    const { page } = await site.open('/search/')
    await page.locator('main input').fill('a')
    await page.keyboard.type('/b')
    expect(await page.locator('main input').inputValue()).toBe('a/b')
    expect(await page.locator('dialog').count()).toBe(0)
    await page.context().close()
  })

  it('has no axe violation in either theme on a narrow or a wide screen', async () => {
    const { page } = await site.open('/about/', { reducedMotion: 'reduce' })
    await find(page, 'postgres')
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await axeViolations(page)).toEqual([])
      }
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    }
    await page.context().close()
  })
})

describe('the search page', () => {
  it('answers the query in its address and keeps what is looked for there', async () => {
    const { page, complaints } = await site.open('/search/?q=postgres')
    await page.locator('main mark').first().waitFor()
    expect(await page.locator('main input').inputValue()).toBe('postgres')
    await page.locator('main input').fill('outbox')
    await expect.poll(() => page.url()).toBe(`${site.origin}/search/?q=outbox`)
    await page.getByRole('combobox', { name: 'Year' }).selectOption('2025')
    await expect.poll(() => page.url()).toBe(`${site.origin}/search/?q=outbox&year=2025`)
    await page.reload()
    await page.locator('main mark').first().waitFor()
    expect(await page.getByRole('combobox', { name: 'Year' }).inputValue()).toBe('2025')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('leads to the archive and the tags without JavaScript', async () => {
    const { page } = await site.open('/search/', { javaScriptEnabled: false })
    expect(await page.locator('main a').allInnerTexts()).toEqual(['Archive', 'Tags'])
    expect(await page.locator('main input:visible').count()).toBe(0)
    await page.context().close()
  })

  it('says that the search could not be loaded', async () => {
    const { page } = await site.open('/search/')
    await page.route('**/pagefind.js', (route) => route.abort())
    await page.locator('main input').fill('words')
    await expect.poll(() => page.getByRole('status').innerText()).toBe('The search could not be loaded.')
    await page.context().close()
  })
})

describe('below a base path, over several shards', () => {
  it('finds posts of every shard and leads to them', async () => {
    const posts = Array.from({ length: 303 }, (_, at) => [
      `posts/p${at}.md`,
      post(`Post ${at}`, `${at < 300 ? 2019 : 2024}-01-01`, '', at % 300 === 1 ? 'Rhubarb.' : 'Words.'),
    ])
    const url = 'url: https://tiny.example/blog'
    const content = contentFolder({
      'site.yaml': `${tinySiteFile.replace('url: https://tiny.example', url)}cards: false\n`,
      ...Object.fromEntries(posts),
    })
    const out = join(scratch, 'searched')
    expect((await run('build', ['--content', content, '--out', out])).code).toBe(0)
    const based = await visit(out, content)
    const { page, complaints } = await based.open('/blog/')
    await find(page, 'rhubarb')
    await expect.poll(() => page.locator('dialog ol a').count()).toBe(2)
    const found = await page
      .locator('dialog ol a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(found.toSorted()).toEqual(['/blog/posts/p1/', '/blog/posts/p301/'])
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/blog\/posts\/p\d+\//)
    expect(complaints).toEqual([])
    await based.close()
  })
})
