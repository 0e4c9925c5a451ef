import { describe, expect, it } from 'vitest'
import { piecesOf, type Rewriting } from '../../../lib/cli/rewrite/content-text.ts'
import { retagged } from '../../../lib/cli/rewrite/retag.ts'

const post = (tags: string, body = 'Text.\n') => `---\ntitle: A\ntags: ${tags}\n---\n\n${body}`

function retag(texts: Record<string, string>, old: string, name: string): Rewriting {
  return retagged(
    Object.entries(texts).map(([file, text]) => piecesOf(file, text)),
    old,
    name,
  )
}

describe('a tag that gets another name', () => {
  it.each([
    ['[Old, X]', '[New, X]'],
    ["['old', X] # why", "['New', X] # why"],
    ['\n  - X\n  - OLD # it', '\n  - X\n  - New # it'],
    ['[Old, New]', '[New]'],
    ['[New, X, Old]', '[New, X]'],
    ['\n  - New\n  - Old\n  - X', '\n  - New\n  - X'],
  ])('in %s', (before, after) => {
    const { writes } = retag({ 'posts/a.md': post(before) }, 'Old', 'New')
    expect(writes.get('posts/a.md')).toBe(post(after))
  })

  it.each([
    ['C#', "['C#']"],
    ['yes', "['yes']"],
    ['2026', "['2026']"],
    ['CI/CD', '[CI/CD]'],
    ["It's, too", "['It''s, too']"],
    ['自動化', '[自動化]'],
  ])('stays text in YAML: %s', (name, written) => {
    expect(retag({ 'posts/a.md': post('[Old]') }, 'Old', name).writes.get('posts/a.md')).toBe(post(written))
  })

  it('goes on at its former address, which tags.yaml is made for where there is none', () => {
    expect(retag({ 'posts/a.md': post('[Old]') }, 'Old', 'New').writes.get('tags.yaml')).toBe(
      'New:\n  aliases: [Old]\n',
    )
    expect(retag({ 'posts/a.md': post('[git hub]') }, 'git hub', 'Git Hub').writes.has('tags.yaml')).toBe(
      false,
    )
  })

  it('is one with a tag of that name, of whose words none are lost in silence', () => {
    const tags =
      '# Mine\nOld:\n  description: It was.\n  aliases: [Older]\nNew:\n  description: It is.\nX: {}\n'
    const { writes, told } = retag({ 'posts/a.md': post('[Older]'), 'tags.yaml': tags }, 'old', 'New')
    expect(writes.get('posts/a.md')).toBe(post('[New]'))
    expect(writes.get('tags.yaml')).toBe(
      '# Mine\nNew:\n  aliases: [Old, Older]\n  description: It is.\nX: {}\n',
    )
    expect(told.join('\n')).toContain('It was.')
  })

  it('changes places with its alias', () => {
    const tags = 'Postgres:\n  aliases:\n    - PostgreSQL\n    - pg\n'
    const { writes } = retag(
      { 'posts/a.md': post('[Postgres]'), 'tags.yaml': tags },
      'Postgres',
      'PostgreSQL',
    )
    expect(writes.get('tags.yaml')).toBe('PostgreSQL:\n  aliases:\n    - Postgres\n    - pg\n')
  })

  it('takes links and the navigation along', () => {
    const { writes } = retag(
      {
        'site.yaml': 'url: https://a.example\nnavigation: [{ label: Old, href: /tags/old/ }]\n',
        'posts/a.md': post('[Old]', '[a](/tags/old/) [b](/tags/older/) [c](/tags/old/feed.xml)'),
      },
      'Old',
      'New',
    )
    expect(writes.get('site.yaml')).toContain('href: /tags/new/ }')
    expect(writes.get('posts/a.md')).toBe(
      post('[New]', '[a](/tags/new/) [b](/tags/older/) [c](/tags/new/feed.xml)'),
    )
  })

  it.each([
    ['Odl', 'New', 'No text has the tag Odl. Did you mean Old?'],
    ['Old', '!!!', 'No address can be made of !!!'],
  ])('unless there is nothing to do: %s to %s', (old, name, message) => {
    expect(() => retag({ 'posts/a.md': post('[Old]') }, old, name)).toThrow(message)
  })
})
