import { expect, test } from 'vitest'
import { coverFault } from '../../lib/cards/cover-fault.ts'

const card = {
  title: 'Title',
  language: 'en',
  dir: 'ltr',
  siteTitle: 'Site',
  address: 'example.com',
  margin: [],
  notes: [],
} as const

function fault(inner: string, before = ''): Promise<string | undefined> {
  const svg = `${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30">${inner}</svg>`
  return coverFault(Buffer.from(svg), { ...card, margin: [], notes: [] })
}

test('a drawing that would take for ever is refused before it is drawn, with the reason', async () => {
  const filter = (primitive: string): string =>
    `<filter id="f">${primitive}</filter><rect width="60" height="30" filter="url(#f)"/>`
  expect(await fault(filter('<feTurbulence baseFrequency="0.1" numOctaves="3"/>'))).toBeUndefined()
  expect(await fault(filter('<feTurbulence baseFrequency="0.1" numOctaves="100000000"/>'))).toBe(
    '`numOctaves="100000000"` in its filter is more than 20',
  )
  expect(await fault(filter('<feMorphology operator="dilate" radius="1 90000"/>'))).toContain(
    '`radius="1 90000"`',
  )
  const doubled = Array.from(
    { length: 30 },
    (_, at) => `<g id="a${at + 1}"><use href="#a${at}"/><use href="#a${at}"/></g>`,
  )
  expect(await fault(`<rect id="a0" width="1" height="1"/>${doubled.join('')}`)).toContain(
    'more than 50000 elements',
  )
  expect(await fault('<rect width="60" height="30"/>', `<!-- a comment -->\n`)).toBeUndefined()
})

test('a drawing that does not begin like one is never given to another program', async () => {
  const turbulence = '<filter id="f"><feTurbulence numOctaves="100000000"/></filter><rect filter="url(#f)"/>'
  expect(await fault(turbulence, ' '.repeat(300))).toBeDefined()
})
