import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssetInfo } from '../../lib/pictures/asset-info.ts'
import { fallbackFormat, filesOf, picturePlan } from '../../lib/pictures/picture-plan.ts'

function photo(width: number, height: number): AssetInfo {
  return { hash: 'h', width, height, picture: { fallback: 'jpeg', key: '0123abcd', tone: '#112233' } }
}

describe('what is made of a picture', () => {
  it.each([
    [4000, [480, 720, 1080, 1440]],
    [1440, [480, 720, 1080, 1440]],
    [1100, [480, 720, 1100]],
    [800, [480, 720, 800]],
    [760, [480, 760]],
    [480, [480]],
    [16, [16]],
  ])('of one %i pixels wide', (width, widths) => {
    const plan = picturePlan('posts/x/pic.jpg', photo(width, 600))
    expect(plan?.avif.map((file) => file.width)).toEqual(widths)
    expect(plan?.webp.map((file) => file.width)).toEqual(widths)
  })

  it('is named after the source, the width and the content', () => {
    const plan = picturePlan('posts/2024-01-02-x/a pic.jpg', photo(720, 360))
    expect(plan?.avif[1]?.path).toBe('/assets/posts/x/a%20pic-720.0123abcd.avif')
    expect(plan?.fallback).toEqual({
      path: '/assets/posts/x/a%20pic-720.0123abcd.jpg',
      format: 'jpeg',
      width: 720,
      height: 360,
    })
  })

  it('is square where it is the author', () => {
    const plan = picturePlan('me.jpg', photo(400, 240), 'avatar')
    expect(plan?.avif.map(({ width, height }) => [width, height])).toEqual([
      [96, 96],
      [192, 192],
      [240, 240],
    ])
  })

  it('has no WebP that is taller than WebP can be', () => {
    const plan = picturePlan('tall.png', photo(480, 20_000))
    expect(plan?.webp).toEqual([])
    expect(plan?.avif).toHaveLength(1)
  })

  it('is nothing where the picture is to stay as it is', () => {
    expect(picturePlan('a.svg', { hash: 'h', width: 10, height: 10 })).toBeUndefined()
    expect(picturePlan('a.pdf', { hash: 'h' })).toBeUndefined()
  })

  it('never enlarges, and keeps the proportions to a pixel', () => {
    const size = fc.integer({ min: 1, max: 9000 })
    fc.assert(
      fc.property(size, size, (width, height) => {
        const plan = picturePlan('p.jpg', photo(width, height))
        for (const file of plan ? filesOf(plan) : []) {
          expect(file.width).toBeLessThanOrEqual(width)
          expect(file.height).toBeGreaterThan(0)
          expect(Math.abs(file.height - (height * file.width) / width)).toBeLessThanOrEqual(1)
        }
        expect(new Set(plan?.avif.map((file) => file.path)).size).toBe(plan?.avif.length)
      }),
    )
  })

  it.each([
    ['jpeg', false, 'jpeg'],
    ['png', false, 'png'],
    ['png', true, 'png'],
    ['webp', false, 'jpeg'],
    ['webp', true, 'png'],
    ['heif', false, 'jpeg'],
  ])('the fallback of %s (transparent: %s) is %s', (format, alpha, expected) => {
    expect(fallbackFormat(format, alpha)).toBe(expected)
  })
})
