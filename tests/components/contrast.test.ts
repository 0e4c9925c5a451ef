import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const styles = path.join(import.meta.dirname, '../../components/styles')
const tokens = readTokens(readFileSync(path.join(styles, 'tokens.css'), 'utf8'))
const inks = ['ink', 'muted', 'accent', 'string', 'value', 'name'] as const
const surfaces = ['paper', 'code', 'marked', 'added', 'removed'] as const

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(inks)('sets %s at 7:1 or better on paper', (ink) => {
    expect(contrast(colour(ink, theme), colour('paper', theme))).toBeGreaterThanOrEqual(7)
  })

  it.each(surfaces.flatMap((surface) => inks.map((ink) => [ink, surface] as const)))(
    'sets %s at 4.5:1 or better on %s',
    (ink, surface) => {
      expect(contrast(colour(ink, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('keeps selected text readable', () => {
    expect(contrast(colour('paper', theme), colour('accent', theme))).toBeGreaterThanOrEqual(4.5)
  })

  it('shows a rule without giving it weight', () => {
    const weight = contrast(colour('rule', theme), colour('paper', theme))
    expect(weight).toBeGreaterThan(1.3)
    expect(weight).toBeLessThan(3)
  })
})

describe('the stylesheets', () => {
  const files = readdirSync(styles).filter((file) => file !== 'tokens.css' && file !== 'print.css')

  it.each(files)('%s takes its colours from the tokens', (file) => {
    const css = readFileSync(path.join(styles, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|url\([^)]*\)/g, '')
    expect(css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|light-dark)\(/gi) ?? []).toEqual([])
  })

  it('colours code with inks that were measured', () => {
    const css = readFileSync(path.join(styles, 'code.css'), 'utf8')
    const used = [...css.matchAll(/[^-]color: var\(--([\w-]+)\)/g)].map(([, name]) => name)
    expect(used.length).toBeGreaterThan(4)
    expect(used.filter((name) => !inks.some((ink) => ink === name))).toEqual([])
  })
})

type Theme = 'light' | 'dark'

/** Reads `--name: light-dark(#light, #dark)` declarations. */
function readTokens(css: string): Map<string, Record<Theme, string>> {
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)
  return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]))
}

function colour(name: string, theme: Theme): string {
  const token = tokens.get(name)
  if (!token) throw new Error(`tokens.css has no --${name}`)
  return token[theme]
}

/** Contrast ratio of two colours, WCAG 2.2, between 1 and 21. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
