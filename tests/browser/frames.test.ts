import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { visit, type Visit } from '../support/browser.ts'
import { root, scratch } from '../support/command.ts'

let site: Visit
let page: Page
let complaints: string[]
const asked: string[] = []

beforeAll(async () => {
  site = await visit(join(scratch, 'wide'), join(root, 'tests/fixtures/wide'))
  ;({ page, complaints } = await site.open('/'))
  page.on('request', (request) => void asked.push(request.url()))
  await page.route('https://*.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="en"><title>A film</title><p>Shown',
    }),
  )
  await page.goto(`${site.origin}/posts/frames/`)
})
afterAll(async () => {
  await site.close()
})

describe('frames of a host that site.yaml lists', () => {
  it('are shown, and nothing of other hosts is asked for', async () => {
    const shown = page.frameLocator('iframe[title="A film"]').getByText('Shown')
    await expect.poll(() => shown.count()).toBe(1)
    const elsewhere = asked.filter((url) => !url.startsWith(site.origin)).map((url) => new URL(url).host)
    expect([...new Set(elsewhere)]).toEqual(['frames.example'])
    expect(complaints.filter((text) => text.includes('frame-src'))).toEqual([])
  })

  it.each([320, 1280])('have the width of the column at %i px, a film in its own shape', async (width) => {
    await page.setViewportSize({ width, height: 700 })
    const [film, map, column] = await Promise.all(
      ['iframe[title="A film"]', 'iframe[title="A map"]', '.prose h1 + *, .prose > p'].map((it) =>
        page.locator(it).first().boundingBox(),
      ),
    )
    expect([film?.width, map?.width]).toEqual([column?.width, column?.width])
    expect((film?.width ?? 0) / (film?.height ?? 1)).toBeCloseTo(16 / 9, 1)
    expect(map?.height).toBe(300)
  })
})

it('what the policy keeps from being shown is a link', async () => {
  for (const name of ['Another film', 'A drawing', 'Another drawing'])
    expect(await page.getByRole('link', { name, exact: true }).isVisible()).toBe(true)
})

it('axe finds nothing', async () => {
  expect(await axeViolations(page)).toEqual([])
})
