import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../lib/cards/card.ts'
import { drawCard } from '../../lib/cards/draw-card.ts'

const colours = {
  paper: '#fafbf7',
  ink: '#1b231f',
  muted: '#47524c',
  rule: '#cfd8d0',
  accent: '#9a2a12',
}

function card(title: string, more: Partial<Card> = {}): Card {
  return {
    title,
    language: 'en',
    dir: 'ltr',
    siteTitle: 'Notebook',
    address: 'example.com/blog',
    margin: ['23 July 2024', 'Sam Placeholder'],
    notes: ['Postgres', 'Queues'],
    colours,
    ...more,
  }
}

const long =
  'What happens when a deploy fails halfway through, and the database has already been migrated, but the workers are still running the old code, and nobody has noticed that the queue has been growing since'

/** How much of the title's column is not paper, of 1. */
async function inkIn(png: Buffer): Promise<number> {
  const region = { left: 360, top: 150, width: 770, height: 420 }
  const { data, info } = await sharp(png)
    .extract(region)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  let inked = 0
  for (let at = 0; at < data.length; at += info.channels) if ((data[at] ?? 0) < 200) inked++
  return (inked * info.channels) / data.length
}

describe('a card', () => {
  it.each([
    ['a short title', card('Go')],
    ['a title of 200 characters', card(long)],
    ['one long word', card('Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3))],
    ['emoji', card('Shipping on Fridays 🚀 👩🏽‍💻 ❤️ 3️⃣ 🇩🇪')],
    ['Greek', card('Η ημερομηνία δεν είναι στιγμή', { language: 'el' })],
    ['Cyrillic', card('Дата — это не момент времени', { language: 'ru' })],
    ['Chinese', card('日期不是时刻', { language: 'zh' })],
    ['Japanese', card('日付は瞬間ではない', { language: 'ja' })],
    ['Korean', card('날짜는 순간이 아니다', { language: 'ko' })],
    ['Arabic', card('التاريخ ليس لحظة في Postgres 15', { language: 'ar', dir: 'rtl' })],
    ['a sentence under the title', card('Postgres', { lead: `${long}. ${long}.`, notes: [] })],
  ])('of %s is a picture of the right size and weight', async (_, given) => {
    const { png, missing } = await drawCard(given)
    const { format, width, height, isPalette } = await sharp(png).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 })
    expect(isPalette).toBe(true)
    expect(png.length).toBeLessThan(60_000)
    expect(missing).toEqual([])
    expect(await inkIn(png)).toBeGreaterThan(0.005)
    expect((await drawCard(given)).png.equals(png)).toBe(true)
  })

  it('names what it leaves out', async () => {
    const { missing } = await drawCard(card('བོད་ཡིག', { notes: ['བོ'] }))
    expect(missing).toContain('བོ')
    expect(missing.filter((character) => character === 'བོ')).toHaveLength(1)
  })

  it('differs with all that it shows', async () => {
    const cards = [
      card('One'),
      card('Two'),
      card('One', { dir: 'rtl' }),
      card('One', { siteTitle: 'Other' }),
      card('One', { address: 'other.example' }),
      card('One', { margin: [] }),
      card('One', { notes: [] }),
      card('One', { lead: 'And a sentence.' }),
      card('One', { colours: { ...colours, accent: '#0000aa' } }),
    ]
    const drawn = new Set<string>()
    for (const one of cards) drawn.add((await drawCard(one)).png.toString('base64'))
    expect(drawn.size).toBe(cards.length)
  })
})

describe('a cover', () => {
  // No picture is harder to compress than this one.
  const width = 900
  const noise = Buffer.alloc(width * 600 * 3)
  let state = 1
  for (let at = 0; at < noise.length; at++) {
    state = (state * 1103515245 + 12345) % 2147483648
    noise[at] = state >> 23
  }
  const photograph = sharp(noise, { raw: { width, height: 600, channels: 3 } })
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">
    <rect width="200" height="100" fill="#00aa00"/><text x="20" y="60" font-size="40">Text</text></svg>`

  it('tops the card, whatever it costs, without the card passing its weight', async () => {
    const bytes = await photograph.png().toBuffer()
    const { png } = await drawCard(card('A photograph', { cover: 'hash' }), bytes)
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630 })
    expect(png.length).toBeLessThan(60_000)
    const band = await sharp(png).extract({ left: 0, top: 0, width: 1200, height: 300 }).stats()
    expect(band.channels[0]?.mean).toBeLessThan(200)
  })

  it('may be a drawing, which stands whole, its words with it', async () => {
    const { png } = await drawCard(card('A drawing', { cover: 'hash' }), Buffer.from(drawing))
    const { data, info } = await sharp(png)
      .extract({ left: 380, top: 20, width: 560, height: 260 })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const greens = Array.from(
      { length: data.length / info.channels },
      (_, at) => data[at * info.channels + 1] ?? 0,
    )
    expect(greens.filter((green) => Math.abs(green - 170) < 4).length).toBeGreaterThan(greens.length / 2)
    expect(greens.filter((green) => green < 20).length).toBeGreaterThan(500)
  })
})
