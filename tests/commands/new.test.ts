import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/command.ts'
import { atPseudoTerminal, hasPseudoTerminal } from '../support/pseudo-terminal.ts'
import { contentFolder, ownSiteFile, post } from '../support/tiny-site.ts'

describe('npm run new', () => {
  it('begins each kind of entry, which check has nothing to say of but that a post has no text', async () => {
    const content = contentFolder({
      'site.yaml': ownSiteFile,
      'posts/one.md': post('One', '2026-01-01', 'tags: [Postgres]\n'),
    })
    const begin = (...args: string[]) => run('new', ['--content', content, ...args])
    const later = await begin(
      'More: of it',
      '--tags',
      'postgres, Rust',
      '--date',
      '2087-12-01',
      '--published',
      '--folder',
    )
    expect(later.stdout).toContain('There is Postgres already, so postgres is written as that.')
    expect(later.stdout).toContain('It waits until 1 December 2087')
    expect(readFileSync(join(content, 'posts/more-of-it/index.md'), 'utf8')).toMatch(
      /^---\ntitle: "More: of it"\ndate: 2087-12-01\ntags: \[Postgres, Rust\]\nid: \w+\n---\n\n$/,
    )
    expect((await begin('Learning', '--kind', 'focus', '--date', '2026-02-02', '--tags', 'Rust')).code).toBe(
      0,
    )
    expect((await begin('Tool', '--kind', 'project', '--summary', 'It cuts.')).code).toBe(0)
    expect((await begin('Uses', '--kind', 'page')).stdout).toContain('- { label: "Uses", href: /uses/ }')
    const { code, stdout } = await run('check', ['--content', content])
    expect(code).toBe(0)
    expect(stdout.match(/warning {2}.*/g)).toEqual(['warning  The post has no text.'])
  })

  it('never writes over what is there, nor where the site is, in whichever form', async () => {
    const content = contentFolder({
      'posts/2026-01-01-one.md': post('One', '2026-01-01'),
      'posts/two/index.md': post('Two', '2026-01-01'),
    })
    for (const [args, told] of [
      [['One'], 'posts/2026-01-01-one.md exists already'],
      [['Two'], 'posts/two/index.md exists already'],
      [['Archive', '--kind', 'page'], '/archive/ is the address of the archive'],
      [['Index'], 'index is no name for a post'],
      [[], 'Give it a title'],
      [['--kind', 'page'], 'Give it a title'],
      [['A', '--kind', 'page', '--published', '--date', 'x'], '--published is for a post, not for a page.'],
      [['A', '--date', 'x'], '--date x is no day'],
      [['A', '--kind', 'project'], 'A project needs --summary'],
      [['A', '--tags', '!'], 'nothing of ! can be part of an address'],
    ] as const) {
      const { code, stdout, stderr } = await run('new', ['--content', content, ...args])
      expect([code, stdout], stderr).toEqual([2, ''])
      expect(stderr).toContain(told)
    }
    expect(existsSync(join(content, 'pages'))).toBe(false)
  })

  it('opens what it has written in the editor that is named, or says that there is none', async () => {
    const content = contentFolder({})
    const editor = `"${process.execPath}" -e "require('fs').appendFileSync(process.argv[1], 'Written.')"`
    await run('new', ['--content', content, 'One', '--open'], { VISUAL: editor, EDITOR: 'false' })
    expect(readFileSync(join(content, 'posts/one.md'), 'utf8')).toMatch(/---\n\nWritten\.$/)
    const none = await run('new', ['--content', content, 'Two', '--open'], { VISUAL: '', EDITOR: '' })
    expect([none.code, none.stdout]).toEqual([0, expect.stringContaining('No editor is named')])
  })

  if (hasPseudoTerminal)
    it('asks on a terminal, and completes tags', async () => {
      const content = contentFolder({ 'posts/one.md': post('One', '2026-01-01', 'tags: [Postgres]\n') })
      const { code, screen } = await atPseudoTerminal(`new --content "${content}"`, [
        ['A post, ', '\n'],
        ['Title: ', 'Found\n'],
        ['Tags, ', 'pos'],
        ['pos', '\t'],
        ['Postgres', '\n'],
        ['A draft', 'today\n'],
      ])
      expect(code, screen).toBe(0)
      expect(readFileSync(join(content, 'posts/found.md'), 'utf8')).toContain('tags: [Postgres]\nid:')
    })
})
