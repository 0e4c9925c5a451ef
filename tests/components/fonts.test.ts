import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const fonts = path.join(import.meta.dirname, '../../components/fonts')
const css = readFileSync(path.join(fonts, '../styles/fonts.css'), 'utf8')
const files = readdirSync(fonts).filter((file) => file.endsWith('.woff2'))

it('are at most 50,000 bytes together', () => {
  const bytes = files.map((file) => statSync(path.join(fonts, file)).size)
  expect(bytes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(50_000)
})

it('are each named by the stylesheet, by an address relative to it', () => {
  expect([...css.matchAll(/url\('([^']+)'\)/g)].map(([, url]) => url)).toEqual(
    expect.arrayContaining(files.map((file) => `../fonts/${file}`)),
  )
  expect(css).not.toMatch(/url\('(?:\/|https?:)/)
})

it('come with their licence', () => {
  expect(readFileSync(path.join(fonts, 'LICENSE.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE')
})
