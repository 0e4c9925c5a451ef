import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, sampleContent, scratch } from '../support/command.ts'
import { atPseudoTerminal, hasPseudoTerminal } from '../support/pseudo-terminal.ts'
import { contentFolder, ownSiteFile, post, writeIn } from '../support/tiny-site.ts'

/** A copy of the sample, which somebody makes theirs. */
function sampleCopy(): string {
  const folder = mkdtempSync(join(scratch, 'setup-'))
  cpSync(sampleContent, folder, { recursive: true })
  return folder
}

function textsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  )
}

const answers = {
  name: 'Jo Doe',
  title: 'Jo’s notes',
  url: 'https://jo.github.io/blog',
  language: 'de',
  email: 'jo@doe.org',
  social: 'Code=https://github.com/jo',
  host: 'github-pages',
}
const jo = Object.entries(answers).flatMap(([name, answer]) => [`--${name}`, answer])

describe('npm run setup', () => {
  it('makes the sample somebody’s own, of which check then has nothing to say, and changes nothing a second time', async () => {
    const content = sampleCopy()
    const setup = () => run('setup', ['--content', content, ...jo, '--samples', 'remove'])
    const first = await setup()
    expect([first.code, first.stderr]).toEqual([0, ''])
    expect(first.stdout).toContain(
      'title, description, url, language, author.name, author.email, feed.id, social',
    )
    expect(first.stdout).toContain('npm run check: 0 posts, no problems')
    expect(first.stdout).toContain('Settings, Pages, Source: GitHub Actions')
    const left = textsIn(content)
    expect(Object.keys(left)).toEqual([join(content, 'site.yaml')])
    const second = await setup()
    expect(second.stdout).toContain('nothing to change')
    expect(textsIn(content)).toEqual(left)
  })

  it('keeps what somebody has changed or added, says so, and keeps what that needs', async () => {
    const content = sampleCopy()
    const edited = ['pages/about.md', 'posts/the-p99-of-p99s/index.md']
    for (const file of edited) writeFileSync(join(content, file), post('Mine', '2026-01-01'))
    writeIn(content, 'posts/own.md', post('Own', '2026-01-02', 'tags: [Go]\n'))
    writeIn(content, 'pages/about.md', '---\ntitle: About\n---\n\nMine.\n')
    const { code, stdout } = await run('setup', ['--content', content, '--samples', 'remove', ...jo])
    expect(code).toBe(0)
    expect(stdout).toContain('no problems')
    const kept = [...edited, 'posts/the-p99-of-p99s/chart.svg', 'posts/own.md', 'tags.yaml', 'site.yaml']
    const files = Object.keys(textsIn(content))
    expect(files.toSorted()).toEqual(kept.map((file) => join(content, file)).toSorted())
    for (const file of edited) expect(stdout).toContain(`\n  ${file}\n`)
    expect(existsSync(join(content, 'posts/retries-backoff-jitter'))).toBe(false)
  })

  it('says which errors are left where something leads to what is gone, and ends with 1', async () => {
    const content = sampleCopy()
    writeIn(content, 'posts/own.md', post('Own', '2026-01-02', '', '[that](whole-or-not-at-all.md)'))
    const { code, stdout } = await run('setup', ['--content', content, '--samples', 'remove'])
    expect(code).toBe(1)
    expect(stdout).toContain('posts/own.md:6')
  })

  it('takes nothing that the build would not, and changes nothing then', async () => {
    const content = contentFolder({ 'site.yaml': ownSiteFile })
    const before = textsIn(content)
    const wrong = ['--url', 'jo.org', '--email', 'jo', '--social', 'x', '--language', 'Deutsch']
    const { code, stderr } = await run('setup', ['--content', content, '--name', 'Jo', ...wrong])
    expect(code).toBe(2)
    for (const told of ['--url: `url` must be a web address', '--email: ', '--social "x"', '--language: '])
      expect(stderr).toContain(told)
    const unasked = await run('setup', ['--content', content])
    expect(unasked.code).toBe(2)
    expect(unasked.stderr).toMatch(/no terminal[^]*--name NAME {2,}whose/)
    expect((await run('setup', ['--content', content, '--samples', 'some'])).code).toBe(2)
    expect(textsIn(content)).toEqual(before)
  })

  it('does not write into what it cannot read, and says where', async () => {
    const content = contentFolder({ 'site.yaml': 'title: "A\nurl: [\n' })
    const { code, stderr } = await run('setup', ['--content', content, '--name', 'Jo'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/site\.yaml:\d+:\d+ {2}error[^]*Mend that first; nothing was changed\./)
    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toBe('title: "A\nurl: [\n')
  })

  it('keeps the ends of lines, and writes a site.yaml where there is none', async () => {
    const content = contentFolder({ 'site.yaml': ownSiteFile.replaceAll('\n', '\r\n') })
    await run('setup', ['--content', content, '--title', 'Other'])
    const expected = ownSiteFile.replace('title: Tiny', 'title: Other').replaceAll('\n', '\r\n')
    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toBe(expected)
    const bare = mkdtempSync(join(scratch, 'setup-'))
    const made = await run('setup', ['--content', bare, ...jo, '--description', 'Notes.'])
    expect([made.code, made.stdout]).toEqual([0, expect.stringContaining('0 posts, no problems')])
  })

  if (hasPseudoTerminal)
    it('asks on a terminal, and lets go without a change where nobody answers', async () => {
      const content = contentFolder({ 'site.yaml': ownSiteFile })
      const setup = `setup --content "${content}"`
      const left = await atPseudoTerminal(setup, [
        ['Your name', 'Jo\n'],
        ['called', '\u0003'],
      ])
      expect([left.code, left.screen]).toEqual([1, expect.stringContaining('Nothing was changed.')])
      expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toBe(ownSiteFile)
      const pasted = await atPseudoTerminal(setup, [['Your name [Nobody]: ', 'Jo\n\n\n\n\n\n\n\n']])
      expect(pasted.code, pasted.screen).toBe(0)
      expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toContain('name: Jo\n')
    })
})
