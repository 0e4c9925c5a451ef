import { describe, expect, it } from 'vitest'
import { absoluteMarkdown } from '../../lib/feeds/absolute-markdown.ts'

const resolve = (written: string) =>
  written.startsWith('x') ? `https://e.example/${written.slice(1)}` : undefined

describe('absoluteMarkdown', () => {
  it.each([
    ['a link', 'See [it](xa "T") *now*.', 'See [it](https://e.example/a "T") *now*.'],
    ['a link in angle brackets', '[it](<xa b>)', '[it](https://e.example/a%20b)'],
    ['a destination with an escape', String.raw`[it](x\(a\))`, '[it](<https://e.example/(a)>)'],
    ['an image', '![pic](xa.png)', '![pic](https://e.example/a.png)'],
    ['an image in a link', '[![a](xa)](xb)', '[![a](https://e.example/a)](https://e.example/b)'],
    ['a reference', '[it][r]\n\n[r]: xa "T"\n', '[it][r]\n\n[r]: https://e.example/a "T"\n'],
    [
      'a list in a quotation',
      '> - [a](xa)\n>   [b](xb)\n',
      '> - [a](https://e.example/a)\n>   [b](https://e.example/b)\n',
    ],
    ['a table', '| a |\n| - |\n| [b](xb) |\n', '| a |\n| - |\n| [b](https://e.example/b) |\n'],
    ['a footnote', 'T[^1]\n\n[^1]: [a](xa)\n', 'T[^1]\n\n[^1]: [a](https://e.example/a)\n'],
    [
      'raw HTML',
      '<p>\n<img alt="" src="xa.png"\n></p>',
      '<p>\n<img alt="" src="https://e.example/a.png"\n></p>',
    ],
    ['raw HTML in a line', 'a <a href=xa>b</a> c', 'a <a href="https://e.example/a">b</a> c'],
    [
      'text after a character of two units and tabs',
      '\t🚢\n\n🚢 [a](xa)',
      '\t🚢\n\n🚢 [a](https://e.example/a)',
    ],
  ])('mends %s', (_, markdown, expected) => {
    expect(absoluteMarkdown(markdown, resolve)).toBe(expected)
  })

  it.each([
    ['code', '`[a](xa)`\n\n```md\n[a](xa)\n```\n\n    [a](xa)\n'],
    ['a comment', '<!-- <a href="xa"> -->'],
    ['an address that stays', '[a](https://e.example/) <https://e.example/> www.e.example [b](#x) []()'],
    ['an escaped link', String.raw`\[a](xa)`],
    ['unusual but valid spelling', '* a\n+ b\n\nSetext\n===\n\n__c__\\\nd  \ne\n'],
  ])('leaves %s as it is', (_, markdown) => {
    expect(absoluteMarkdown(markdown, resolve)).toBe(markdown)
  })
})
