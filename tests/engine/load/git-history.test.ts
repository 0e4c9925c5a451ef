import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readHistory, type History } from '../../../lib/engine/load/git-history.ts'
import { siteHistory } from '../../../lib/engine/load/site-history.ts'
import { parseText, report, siteYaml } from '../../content/content-builder.ts'

let work = ''
let repository = ''

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'groundwork-history-'))
  repository = join(work, 'repository')
  mkdirSync(join(repository, 'content/posts'), { recursive: true })
  git('init', '-q', '-b', 'main')
  const text = (words: string, title = 'Ünder one title') =>
    `---\ntitle: ${title}\ndate: 2026-01-01\n---\n\n${words}\n`
  const long = 'So many words that git sees one file in two names. '.repeat(5)
  commit('Add', '2026-01-01T10:00:00Z', { 'a.md': text(long), 'other.md': text('Other') })
  commit('Correct the number', '2026-02-01T23:30:00-05:00', { 'a.md': text(`${long} Not 5 but 6.`) })
  commit('Give it a title', '2026-02-02T10:00:00Z', {
    'a.md': text(`${long} Not 5 but 6.`, 'A better title'),
  })
  commit('Break lines', '2026-02-03T10:00:00Z', { 'a.md': text(`${long}\nNot 5\nbut 6.`, 'A better title') })
  rmSync(join(repository, 'content/posts/a.md'))
  commit('Rename', '2026-02-04T10:00:00Z', { 'ü b.md': text(`${long}\nNot 5\nbut 6.`, 'A better title') })
  commit('Say more', '2026-02-05T10:00:00Z', { 'ü b.md': text(`${long} Not 5 but 6. More.`) })
}, 60_000)

afterAll(() => rmSync(work, { recursive: true, force: true }))

function git(...args: string[]): void {
  const names = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  execFileSync('git', args, {
    cwd: repository,
    env: { ...process.env, ...names, ...environment },
    stdio: 'pipe',
  })
}

let environment: Record<string, string> = {}

function commit(subject: string, date: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files))
    writeFileSync(join(repository, 'content/posts', file), text)
  const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@b.example', GIT_COMMITTER_NAME: 'A' }
  environment = {
    ...who,
    GIT_COMMITTER_EMAIL: 'a@b.example',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  }
  git('add', '-A')
  git('commit', '-q', '-m', subject)
}

function history(folder = repository): Promise<History> {
  return readHistory(join(folder, 'content'), { cacheDir: join(work, 'cache'), site: 'site', code: 'code' })
}

describe('the history of a repository', () => {
  test('is that of the words of each post, through its names; read again it is the same', async () => {
    for (const _ of ['first', 'remembered']) {
      const told = await history()
      if (told.kind !== 'whole') throw new Error(told.kind)
      expect([...told.edits.keys()]).toEqual(['posts/ü b.md'])
      expect(told.edits.get('posts/ü b.md')?.map(({ date, subject }) => `${date.day} ${subject}`)).toEqual([
        '2026-02-05 Say more',
        '2026-02-02 Correct the number',
      ])
    }
  })

  test('does not depend on what git is configured to', async () => {
    const folder = join(work, 'renamed')
    cpSync(repository, folder, { recursive: true })
    const before = repository
    repository = folder
    for (const name of ['other.md', 'ü b.md']) rmSync(join(folder, 'content/posts', name))
    const text = (words: string) => `---\ntitle: T\ndate: 2026-01-01\n---\n\n${words.repeat(9)}\n`
    const [one, two] = [text('The first of two texts. '), text('Another one, which goes on and on. ')]
    commit('Add two', '2026-03-01T10:00:00Z', { 'one.md': one, 'two.md': two })
    for (const name of ['one.md', 'two.md']) rmSync(join(folder, 'content/posts', name))
    commit('Move both', '2026-03-02T10:00:00Z', { 'first.md': `${one}More.\n`, 'second.md': `${two}More.\n` })
    const edited = async () => {
      const told = await history(folder)
      return told.kind === 'whole' ? [...told.edits.keys()] : told.kind
    }
    expect(await edited()).toEqual(['posts/first.md', 'posts/second.md'])
    git('config', 'diff.renameLimit', '1')
    expect(await edited()).toEqual(['posts/first.md', 'posts/second.md'])
    repository = before
  })

  test('of a folder without one is none', async () => {
    const folder = join(work, 'plain')
    cpSync(join(repository, 'content'), join(folder, 'content'), { recursive: true })
    expect(await history(folder)).toEqual({ kind: 'none' })
  })

  test('of a shallow clone is not told, but that it is shallow', async () => {
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository}`, join(work, 'shallow')], {
      stdio: 'pipe',
    })
    expect(await history(join(work, 'shallow'))).toEqual({ kind: 'cut off' })
    const { parsed } = parseText('site.yaml', `${siteYaml}repository: https://github.com/sam/blog\n`)
    const options = { contentDir: join(work, 'shallow/content'), cacheDir: join(work, 'cache'), code: 'code' }
    const { edits, problems } = await siteHistory(parsed, options)
    expect(edits).toBeUndefined()
    expect(report(problems)).toMatchInlineSnapshot(`
      "site.yaml:6:13  warning  The git history is shallow: it lacks older commits, so posts show no edits.
        fix: Fetch it whole with \`git fetch --unshallow\`; in a workflow, with \`fetch-depth: 0\`.

      0 errors, 1 warning in 1 file"
    `)
    expect(await siteHistory(parseText('site.yaml', siteYaml).parsed, options)).toEqual({ problems: [] })
  })
})
