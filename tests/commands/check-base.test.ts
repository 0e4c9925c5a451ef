import { chmodSync, cpSync, existsSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { run } from '../support/command.ts'
import { commitAll, git } from '../support/repository.ts'
import { ownSiteFile, post, writeIn } from '../support/tiny-site.ts'

const frames = 'frames: [https://good.blog]\n'

let work = ''
let base = ''

/** A repository of a site as its owner has it, outside the checkout. */
beforeAll(() => {
  work = realpathSync(mkdtempSync(join(tmpdir(), 'groundwork-base-')))
  writeIn(work, 'mine/content/site.yaml', `${ownSiteFile}${frames}`)
  writeIn(work, 'mine/content/posts/one.md', post('One', '2026-01-01'))
  writeIn(work, 'mine/public/mine.js', 'mine()')
  base = commitAll(join(work, 'mine'))
})

/** A copy of the repository with changes that a stranger proposes. */
function proposal(name: string, files: Record<string, string>): string {
  cpSync(join(work, 'mine'), join(work, name), { recursive: true })
  for (const [file, text] of Object.entries(files)) writeIn(join(work, name), file, text)
  return join(work, name)
}

function check(folder: string, ref = base, env: Record<string, string> = {}) {
  return run('check', ['--content', join(folder, 'content'), '--base', ref], {
    GROUNDWORK_PUBLIC: join(folder, 'public'),
    ...env,
  })
}

describe('npm run check -- --base', () => {
  it('has nothing against a post, and judges by what the owner has agreed to', async () => {
    const frame = '<iframe src="https://good.blog/a" title="A"></iframe>'
    const folder = proposal('post', { 'content/posts/two.md': post('Two', '2026-01-02', '', frame) })
    const { code, stdout } = await check(folder)
    expect(stdout).toBe('2 posts, no problems\n')
    expect(code).toBe(0)
  })

  it('holds what guards the site, and says at its line who decides', async () => {
    const folder = proposal('guards', {
      'content/site.yaml': `${ownSiteFile}frames: [https://good.blog, https://bad.blog]\nfiles: [posts/b/a.html]\n`,
      'content/posts/b/index.md': post(
        'Two',
        '2026-01-02',
        '',
        '<iframe src="https://bad.blog/a" title="A"></iframe>',
      ),
      'content/posts/b/a.html': '<script>bad()</script>',
      'public/mine.js': 'bad()',
      'public/Über/bad.html': '<script>bad()</script>',
      'public/fine.txt': 'fine',
    })
    // Whether it is committed makes no difference.
    git(folder, 'add', 'content')
    const { code, stdout } = await check(folder, 'main', { GITHUB_ACTIONS: 'true' })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^site\.yaml:8:29 {2}error .*https:\/\/bad\.blog.*owner decides/m)
    expect(stdout).toMatch(/^site\.yaml:9:9 {2}error .*posts\/b\/a\.html.*owner decides/m)
    expect(stdout).toMatch(/^posts\/b\/index\.md:6:1 .*bad\.blog/m)
    expect(stdout).toMatch(/^posts\/b\/a\.html {2}error {2}A browser takes/m)
    expect(stdout).toMatch(/^public\/mine\.js {2}error/m)
    expect(stdout).toMatch(/^public\/Über\/bad\.html {2}error/m)
    expect(stdout).not.toContain('fine.txt')
    expect(stdout).toContain('::error file=content/site.yaml,line=8,col=29::')
    // The owner's own check has nothing against it.
    const own = await run('check', ['--content', join(folder, 'content')], {
      GROUNDWORK_PUBLIC: join(folder, 'public'),
    })
    expect(own.stdout).toBe('2 posts, no problems\n')
  })

  it('says what to do where there is nothing to judge by', async () => {
    const lost = await check(join(work, 'mine'), 'nowhere')
    expect(lost.code).toBe(1)
    expect(lost.stderr).toContain('--base nowhere: the repository has no such commit. Name a branch')

    commitAll(proposal('longer', { 'content/posts/two.md': post('Two', '2026-01-02') }))
    git(work, 'clone', '-q', '--depth', '1', `file://${join(work, 'longer')}`, 'shallow')
    const shallow = await check(join(work, 'shallow'))
    expect(shallow.stderr).toContain('the clone is shallow. Fetch it whole with `git fetch --unshallow`')

    writeIn(work, 'plain/content/site.yaml', ownSiteFile)
    expect((await check(join(work, 'plain'))).stderr).toContain('lies in no git repository')

    const broken = proposal('broken', { 'content/site.yaml': 'title: 1\n' })
    const { stderr } = await check(broken, commitAll(broken))
    expect(stderr).toContain('its content/site.yaml cannot be judged by. Mend it there first:')
    expect(stderr).not.toContain('    at ')

    const noGit = await check(join(work, 'mine'), base, { PATH: '/nonexistent' })
    expect(noGit.stderr).toContain('git is needed for that, and is not here.')
  })

  it('runs nothing of a content folder that looks like a repository of its own', async () => {
    const trap = join(work, 'trap')
    const ran = join(work, 'ran')
    git(work, 'clone', '-q', '--bare', 'mine', 'trap/content')
    const program = join(trap, 'content/program')
    writeIn(trap, 'content/program', `#!/bin/sh\necho ran >> ${ran}\ncat\n`)
    chmodSync(program, 0o755)
    // Named by settings that git reads and obeys when a history is asked for.
    for (const name of ['core.fsmonitor', 'core.pager', 'gpg.program', 'core.alternateRefsCommand'])
      git(join(trap, 'content'), 'config', name, program)
    writeIn(trap, 'content/site.yaml', `${ownSiteFile}repository: https://github.com/a/b\n`)
    writeIn(trap, 'content/posts/one.md', post('One', '2026-01-01'))
    commitAll(trap)
    const { stderr } = await check(trap, 'HEAD')
    expect(stderr).toContain('holds files that look like a git repository of its own')
    expect(existsSync(ran)).toBe(false)
  })
})
