import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accentOf, contrast } from '../../lib/cards/accent.ts'

const css = readFileSync(path.join(import.meta.dirname, '../../components/styles/tokens.css'), 'utf8')

/** What links stand on, as the stylesheet has it, in a theme. */
function grounds(at: 1 | 2): string[] {
  return ['paper', 'code', 'marked', 'added', 'removed'].map(
    (name) => new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)?.[at] ?? name,
  )
}

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

describe('an accent', () => {
  it('can be read on everything in both themes, whatever colour was asked for', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const { light, dark } = accentOf(colour, css)
        expect(light).toMatch(/^#[0-9a-f]{6}$/)
        for (const ground of grounds(1)) expect(contrast(light, ground)).toBeGreaterThanOrEqual(4.5)
        for (const ground of grounds(2)) expect(contrast(dark, ground)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('is the very colour where that can be read, and keeps its hue where it cannot', () => {
    expect(accentOf('#0B4F9E', css)).toMatchInlineSnapshot(`
      {
        "dark": "#5b9aef",
        "light": "#0b4f9e",
      }
    `)
    expect(accentOf('#ffdd00', css)).toMatchInlineSnapshot(`
      {
        "dark": "#ffdd00",
        "light": "#766503",
      }
    `)
    expect(accentOf('#ffffff', css)).toMatchInlineSnapshot(`
      {
        "dark": "#ffffff",
        "light": "#656565",
      }
    `)
    expect(accentOf('#000000', css)).toMatchInlineSnapshot(`
      {
        "dark": "#989898",
        "light": "#000000",
      }
    `)
  })
})
