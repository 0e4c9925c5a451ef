import { describe, expect, it } from 'vitest'
import { complaints, parseText } from '../content-builder.ts'

const rest = 'title: A\ndate: 2024-07-23\n---\nText.\n'

const characters = [
  ['\u200B', 'U+200B', 'a zero-width space'],
  ['\u00A0', 'U+00A0', 'a no-break space'],
  ['\u200E', 'U+200E', 'a left-to-right mark'],
  ['\u00AD', 'U+00AD', 'a soft hyphen'],
  ['\u2060', 'U+2060', 'a word joiner'],
  ['\u3000', 'U+3000', 'an ideographic space'],
  ['\u180E', 'U+180E', 'an invisible character'],
] as const

function only(text: string, file = 'posts/a.md') {
  const { problems } = parseText(file, text)
  expect(problems).toHaveLength(1)
  return problems[0]
}

describe('an invisible character', () => {
  it.each(characters)('before the first --- is named: %j', (character, code, name) => {
    const problem = only(`${character}---\n${rest}`)
    expect(problem).toMatchObject({ severity: 'error', line: 1, column: 1 })
    expect(problem?.message).toContain(code)
    expect(problem?.message).toContain(name)
    expect(problem?.message).not.toContain('missing')
  })

  it.each(characters)('in a line above it is named: %j', (character, code) => {
    const problem = only(`\n${character}\n---\n${rest}`)
    expect(problem).toMatchObject({ line: 2, column: 1, message: expect.stringContaining(code) })
  })

  it.each(characters)(
    'after it, or in the line that ends the front matter, is named: %j',
    (character, code) => {
      // A space after the hyphens does no harm, whatever its width.
      const atEnd = character.trim() === '' ? [] : [`---${character}`]
      for (const begin of atEnd)
        expect(only(`${begin}\n${rest}`)).toMatchObject({ line: 1, message: expect.stringContaining(code) })
      for (const end of [`${character}---`, ...atEnd, `-${character}--`]) {
        const problem = only(`---\n${rest.replace('---', end)}`)
        expect(problem).toMatchObject({ line: 4, message: expect.stringContaining(code) })
      }
    },
  )

  it.each(characters)(
    'before the name of a field is named, and the field is not missing: %j',
    (character, code) => {
      for (const [file, text] of [
        ['posts/a.md', `---\n${character}${rest}`],
        ['tags.yaml', `Go:\n  ${character}description: A\n`],
      ] as const) {
        if (/^[\u00A0\u3000\u180E]$/.test(character) && file === 'tags.yaml') continue
        expect(only(text, file)?.message).toContain(code)
      }
    },
  )

  it('that is a space or a tab is called one', () => {
    expect(complaints('posts/a.md', `  ---\n${rest}`)).toMatchInlineSnapshot(`
      "posts/a.md:1:1  error  There is a space before \`---\`.
        fix: Delete the whole line, and type the three hyphens anew.

      1 error, 0 warnings in 1 file"
    `)
    expect(only(`\t---\n${rest}`)?.message).toContain('a tab')
  })

  it('is a byte-order mark in any place', () => {
    expect(only(`\uFEFF---\n${rest}`)?.message).toContain('byte-order mark')
    expect(only(`\n\uFEFF---\n${rest}`)?.message).toContain('a byte-order mark, U+FEFF')
    expect(only(`\u200B\uFEFF---\n${rest}`)?.message).toContain('U+200B')
  })

  it('is told with what to do', () => {
    expect(complaints('posts/a.md', `\u200B---\n${rest}`)).toMatchInlineSnapshot(`
      "posts/a.md:1:1  error  There is a zero-width space, U+200B, which is invisible, before \`---\`.
        fix: Delete the whole line, and type the three hyphens anew.

      1 error, 0 warnings in 1 file"
    `)
  })

  it('does no harm in words, nor before a rule in a text without front matter', () => {
    expect(parseText('posts/a.md', `---\ntitle: "\u200Bنیم\u200Cفاصله"\n${rest.slice(9)}`).problems).toEqual(
      [],
    )
  })
})

it('blank lines before the front matter are told of', () => {
  expect(only(`\n\n---\n${rest}`)).toMatchObject({ line: 3, message: 'The front matter begins late.' })
})
