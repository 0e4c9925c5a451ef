import { describe, expect, it } from 'vitest'
import { complaints, parseText, post, siteYaml } from '../content-builder.ts'

const began = 'A `#` after a space begins a comment in YAML: '

/** What is told of a post with such lines, by place, with what to write. */
function told(...lines: string[]): { place: string; what: string; write: string }[] {
  return toldOf('posts/a.md', post('A', '2024-01-01', ...lines))
}

function toldOf(file: string, text: string): { place: string; what: string; write: string }[] {
  return parseText(file, text).problems.map(({ line, column, severity, message, fix = '' }) => ({
    place: `${line}:${column} ${severity}`,
    what: message.replace(began, '').replace(' is not part of the value.', ''),
    write: /`(.*)`/.exec(fix)?.[1] ?? fix,
  }))
}

describe('a # that takes words from a value', () => {
  it('is told with the line to write, and the page is made', () => {
    const text = ['---', 'title: Why I closed issue #5 today', 'date: 2024-01-01', '---', 'Text.', ''].join(
      '\n',
    )
    expect(parseText('posts/a.md', text).parsed).toBeDefined()
    expect(complaints('posts/a.md', text)).toMatchInlineSnapshot(`
      "posts/a.md:2:27  warning  A \`#\` after a space begins a comment in YAML: \`#5 today\` is not part of the value.
        fix: Write \`title: 'Why I closed issue #5 today'\`. A comment goes on a line of its own.

      0 errors, 1 warning in 1 file"
    `)
  })

  it.each([
    [
      'description: See PR #12 for more',
      '4:21 warning',
      '`#12 for more`',
      "description: 'See PR #12 for more'",
    ],
    ['description: See PR # 12', '4:21 warning', '`# 12`', "description: 'See PR # 12'"],
    ["description: It's #1", '4:19 warning', '`#1`', "description: 'It''s #1'"],
    ['tags: [C #, go]', '4:10 error', '`#, go]`', "tags: ['C #', go]"],
    ['tags: [C, #go]', '4:11 error', '`#go]`', "tags: [C, '#go']"],
    ['tags: [ #go, C]', '4:9 error', '`#go, C]`', "tags: [ '#go', C]"],
    ['tags: [C # is, go]', '4:10 error', '`# is, go]`', "tags: ['C # is', go]"],
    ['tags:\n  - C #x', '5:7 warning', '`#x`', "- 'C #x'"],
    ['tags:\n  - Go\n  - #rust', '6:5 error', 'Entry 2 of `tags` has no value.', "- '#rust'"],
    ['publication:\n  name: The #1 Paper', '5:13 warning', '`#1 Paper`', "name: 'The #1 Paper'"],
    [
      'publication: { name: The #1 Paper }',
      '4:26 error',
      '`#1 Paper }`',
      "publication: { name: 'The #1 Paper' }",
    ],
    ['series: #5 reasons', '4:9 error', '`series` has no value.', "series: '#5 reasons'"],
    [
      'description: One\n  two #3',
      '5:7 warning',
      '`#3`',
      'Put the whole value in quotes. A comment goes on a line of its own.',
    ],
    ['description: One #2\n  three', '4:18 error', '`#2`', "description: 'One #2'"],
    ['tags: [a, #b\n  c]', '4:11 warning', '`#b`', "tags: [a, '#b'"],
  ])('%s', (line, place, what, write) => {
    expect(told(line)[0]).toEqual({ place, what, write: expect.stringContaining(write) })
  })

  it.each([
    ['site.yaml', siteYaml.replace('title: Notes', 'title: Notes #1'), '1:14 warning', "title: 'Notes #1'"],
    [
      'site.yaml',
      `${siteYaml}navigation:\n  - { label: The #1, href: /a/ }\n`,
      '7:18 error',
      "- { label: 'The #1', href: /a/ }",
    ],
    ['tags.yaml', 'C:\n  description: The #1 language\n', '2:20 warning', "description: 'The #1 language'"],
    ['tags.yaml', 'C:\n  aliases: [C11, #c]\n', '2:18 error', "aliases: [C11, '#c']"],
  ])('in %s, line %#', (file, text, place, write) => {
    expect(toldOf(file, text)).toContainEqual(expect.objectContaining({ place, write }))
  })

  it('after a title is told whatever it looks like', () => {
    const text = post('Learning C # and F', '2024-01-01')
    expect(toldOf('posts/a.md', text).map(({ write }) => write)).toEqual(["title: 'Learning C # and F'"])
  })
})

describe('a comment', () => {
  it.each([
    'description: One sentence. # else the first paragraph',
    'series: Events # which gets a page',
    '# tags: [a]\ntags: [b]',
    'tags: [a, b] #c',
    'tags: #these\n  - a',
    'tags: # these\n  - a',
    'tags: [\n  # old,\n  a, # the language\n  b\n]',
    'draft: false #not yet',
    "description: 'See #12' #c",
    'description: "See #12"',
    'description: See#12, C#, F#',
    'description: |\n  See #12\n  #x',
    'updated: 2024-08-01 #soon',
    'aliases: [/a/] #/b/',
  ])('is left alone: %s', (line) => {
    expect(told(line)).toEqual([])
  })
})
