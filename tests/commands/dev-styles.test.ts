import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyCheckout } from '../property/checkout.ts'
import { start, type Background } from '../support/background.ts'
import { launch } from '../support/browser.ts'
import { root, scratch } from '../support/command.ts'
import { contentFolder, post } from '../support/tiny-site.ts'

const checkout = join(scratch, 'dev-styles')
const imported = join(checkout, 'components/styles/post.css')
const entry = join(checkout, 'app/globals.css')
const whole = new Map(
  [imported, entry].map((file) => [file, readFileSync(file.replace(checkout, root), 'utf8')]),
)
let browser: Browser
let page: Page
let dev: Background
let content: string

/** Starts the dev server and opens a post. */
async function begin(): Promise<void> {
  dev = start('dev', ['--content', content, '--port', '3470'], {}, checkout)
  await page.goto(`${await dev.waitFor(/(http:\/\/localhost:\d+)\//)}/posts/one/`)
}

function breakSheet(file: string): void {
  writeFileSync(file, `${whole.get(file)}\n.broken { color: red; }}\n`)
}

function mend(file: string): void {
  writeFileSync(file, whole.get(file) ?? '')
}

const words = (): Promise<void> => page.getByText('Words of the post.').waitFor()
const failure = (): Promise<void> => page.getByText('the template failed').waitFor()

beforeAll(async () => {
  copyCheckout(root, checkout)
  content = contentFolder({ 'posts/one.md': post('One', '2026-01-01', '', 'Words of the post.') })
  browser = await launch()
  page = await browser.newPage()
  await begin()
})
afterAll(async () => {
  await dev.stop()
  await browser.close()
  rmSync(checkout, { recursive: true, force: true })
})

describe('npm run dev', () => {
  it.each([
    ['an imported stylesheet', imported],
    ['the entry sheet', entry],
  ])('shows the page again when %s is mended, and what is changed there afterwards', async (_, file) => {
    await words()
    breakSheet(file)
    await failure()
    mend(file)
    await words()
    writeFileSync(file, `${whole.get(file)}\nmain { outline: 3px solid rgb(1, 2, 3); }\n`)
    const outline = async (): Promise<string> =>
      String(await page.evaluate('getComputedStyle(document.querySelector("main")).outlineColor'))
    await expect.poll(outline).toBe('rgb(1, 2, 3)')
    mend(file)
    await expect.poll(outline).not.toBe('rgb(1, 2, 3)')
  })

  it('begins with a broken stylesheet and shows the page when it is mended', async () => {
    breakSheet(imported)
    await failure()
    expect(await dev.stop()).toBe(0)
    await begin()
    await failure()
    mend(imported)
    await words()
  })

  it('begins anew where a stylesheet was mended while it was stopped', async () => {
    breakSheet(imported)
    await failure()
    expect(await dev.stop()).toBe(0)
    mend(imported)
    await begin()
    await words()
    expect(dev.output()).not.toContain('failed')
  })
})
