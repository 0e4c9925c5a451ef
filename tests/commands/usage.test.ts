import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanEnvironment, root, run, runProgram, type CommandResult } from '../support/command.ts'
import { contentFolder, ownSiteFile, post, writeIn } from '../support/tiny-site.ts'

const program = join(root, 'scripts/run.mjs')

/** Types a command in a folder, with nothing said of it by npm. */
async function type(folder: string, args: string[]): Promise<CommandResult> {
  const env = cleanEnvironment()
  for (const name of ['CONTENT_DIR', 'INIT_CWD', 'npm_package_json']) Reflect.deleteProperty(env, name)
  return runProgram(process.execPath, [program, ...args], { cwd: folder, env })
}

describe('commands', () => {
  it('are listed by none, and an unknown one is answered with the nearest', async () => {
    const listed = await type(root, [])
    expect(listed.code).toBe(0)
    for (const name of ['start', 'dev', 'new', 'check', 'build', 'test'])
      expect(listed.stdout).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'))
    const { code, stdout, stderr } = await type(root, ['biuld'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('There is no command "biuld". Did you mean build?')
    expect(stderr).toContain('  check ')
  })

  it('take folders from where they are typed, and end with 0, 1 or 2', async () => {
    const folder = contentFolder({ 'site.yaml': ownSiteFile, 'posts/one.md': post('One', '2026-01-02') })
    const below = join(folder, 'posts')
    const fine = await type(below, ['check', '--content', '..'])
    expect([fine.code, fine.stdout]).toEqual([0, '1 post, no problems\n'])
    writeIn(folder, 'posts/two.md', 'No front matter.\n')
    expect((await type(folder, ['check', '--content', '.'])).code).toBe(1)
    const wrong = await type(folder, ['check', '--contnet', '.'])
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
    expect(wrong.stderr).toContain('There is no flag --contnet. Did you mean --content?')
    const nowhere = await type(folder, ['check', '--content', 'no-such-folder'])
    expect([nowhere.code, nowhere.stderr]).toEqual([
      2,
      expect.stringContaining(join(folder, 'no-such-folder')),
    ])
  })

  it('do so too where npm runs them, and are not misled where it runs another program', async () => {
    const folder = contentFolder({ 'site.yaml': ownSiteFile })
    mkdirSync(join(folder, 'posts'))
    const byNpm = { INIT_CWD: join(folder, 'posts'), npm_package_json: join(root, 'package.json') }
    expect((await run('check', ['--content', '..'], byNpm)).code).toBe(0)
    const byAnother = { ...byNpm, npm_package_json: join(folder, 'package.json') }
    expect((await run('check', ['--content', 'no-such-folder'], byAnother)).stderr).toContain(
      join(root, 'no-such-folder'),
    )
  })
})
