import { expect, it } from 'vitest'
import { plainCharacters } from '../../../lib/engine/cards/card-problems.ts'
import { itemize } from '../../../lib/cards/itemize.ts'
import { typefacesFor } from '../../../lib/cards/typefaces.ts'

it.each(['title', 'name', 'lead', 'interface'] as const)('a plain %s leaves nothing out', async (style) => {
  const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code))
  const text = characters.filter((character) => plainCharacters.test(character)).join('')
  expect(text.length).toBeGreaterThan(190)
  expect((await itemize(text, typefacesFor(style, 'en'), 'ltr')).missing).toEqual([])
})
