import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawIcon } from '../../lib/cards/icons/draw-icon.ts'
import { initialOf, type Icon } from '../../lib/cards/icons/icon.ts'

const icon: Icon = {
  sizes: [180],
  opaque: true,
  initial: 'N',
  language: 'en',
  colours: { paper: '#fafbf7', accent: '#9a2a12' },
}

/** The colour in the middle, at a corner, and whether anything is seen through. */
async function looks(png: Buffer) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) =>
    `#${data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4).toString('hex')}`
  return { size: [info.width, info.height], middle: at(info.width >> 1, info.height >> 1), corner: at(1, 1) }
}

const red = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#f00"/></svg>',
)

test('a drawing stands whole on the paper for home screens, and on nothing elsewhere', async () => {
  expect(await looks(await drawIcon(icon, red))).toEqual({
    size: [180, 180],
    middle: '#ff0000ff',
    corner: '#fafbf7ff',
  })
  expect(await looks(await drawIcon({ ...icon, sizes: [512], opaque: false }, red))).toEqual({
    size: [512, 512],
    middle: '#ff0000ff',
    corner: '#00000000',
  })
})

test('a picture fills it', async () => {
  const picture = await sharp({ create: { width: 90, height: 40, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer()
  expect(await looks(await drawIcon(icon, picture))).toEqual({
    size: [180, 180],
    middle: '#0000ffff',
    corner: '#0000ffff',
  })
})

test('without either it is the initial in the site’s colours, the same each time', async () => {
  const first = await drawIcon(icon)
  expect((await looks(first)).corner).toBe('#9a2a12ff')
  expect(await drawIcon(icon)).toEqual(first)
  expect(await drawIcon({ ...icon, initial: 'M' })).not.toEqual(first)
})

test('several sizes are one ICO file', async () => {
  const ico = await drawIcon({ ...icon, sizes: [16, 32, 48], opaque: false }, red)
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 3])
  expect([0, 1, 2].map((at) => ico.readUInt8(6 + 16 * at))).toEqual([16, 32, 48])
})

test.each([
  ['Notes', 'en', 'N'],
  ['« été »', 'fr', 'É'],
  ['ß', 'de', 'ß'],
  ['istanbul', 'tr', 'İ'],
  ['日記', 'ja', '日'],
  ['مدونة', 'ar', 'م'],
  ['👩‍🚀 Space', 'en', '👩‍🚀'],
  ['…', 'en', ''],
])('%s begins with its initial', (title, language, initial) => {
  expect(initialOf(title, language)).toBe(initial)
})
