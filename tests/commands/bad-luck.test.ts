import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outFolder } from '../support/build-output.ts'
import { cleanEnvironment, root, run, scratch } from '../support/command.ts'
import { skipFor, withMounts } from '../support/other-file-system.ts'
import { contentFolder, post, writeIn } from '../support/tiny-site.ts'
import { folderHash } from '../support/folder-hash.ts'

const content = contentFolder({})
const out = outFolder()
const command = `"${process.execPath}" scripts/run.mjs build --content "${content}" --out "${out}"`
let edits = 0

/** Changes the site, so that there is something to build. */
function edit(): void {
  const words = Array.from({ length: 3000 }, (_, at) => `word${at * ++edits}`).join(' ')
  for (const name of ['one', 'two', 'three'])
    writeIn(content, `posts/${name}.md`, post(`${name} ${edits}`, '2026-01-01', '', words))
}

/** @returns the hash of the site that is then in place, after a build to which nothing happens. */
async function goodBuild(): Promise<string> {
  const { code, stdout } = await run('build', ['--content', content, '--out', out])
  expect(code).toBe(0)
  expect(stdout).toContain('site ')
  return folderHash(out)
}

interface Ended {
  code: number | null
  said: string
}

/** Runs a line of a shell, in which builds may do without what they need. */
function inShell(line: string, before: readonly string[] = ['sh'], env = {}): Ended {
  const [program = '', ...args] = before
  const { status, stdout, stderr } = spawnSync(program, [...args, '-c', line], {
    cwd: root,
    env: { ...cleanEnvironment(), ...env },
    encoding: 'utf8',
  })
  return { code: status, said: `${stdout}${stderr}` }
}

/** Whatever befalls a build: what stands is what stood before, or the new site; and the next build goes well. */
async function survives(mishap: () => Ended): Promise<Ended> {
  const before = folderHash(out)
  edit()
  const ended = mishap()
  const after = folderHash(out)
  const whole = await goodBuild()
  expect([before, whole]).toContain(after)
  if (ended.code === 0) expect(after).toBe(whole)
  else expect(ended.said).not.toMatch(/^ +at .*:\d+/m)
  return ended
}

beforeAll(async () => {
  edit()
  await goodBuild()
})

describe('a build', () => {
  it.each([20, 40, 44])('of which the system opens but %i files', async (files) => {
    const { code, said } = await survives(() => inShell(`ulimit -n ${files}; ${command}`))
    if (code !== 0) expect(said).toContain('Too many files are open')
  })

  it.each([20, 64])('that has a heap of %i MB', async (heap) => {
    const kill = { NODE_OPTIONS: `--max-old-space-size=${heap}` }
    const { code } = await survives(() => ({ ...inShell(command, ['sh'], kill), said: '' }))
    if (heap === 64) expect(code).toBe(0)
  })

  it.each(['| true', '>/dev/full', '>&- 2>&- <&-'])('that nobody listens to (%s)', async (to) => {
    await survives(() => inShell(`${command} ${to}`))
  })

  it('where there is no git', async () => {
    const programs = mkdtempSync(join(scratch, 'programs-'))
    symlinkSync(process.execPath, join(programs, 'node'))
    const { code } = await survives(() => inShell(command, ['/bin/sh'], { PATH: programs }))
    expect(code).toBe(0)
  })

  it('on a full disk, for its output or for its cache', async (context) => {
    const mounting = withMounts()
    if (mounting === undefined) return skipFor('nothing may be mounted on this machine', context)
    const small = join(scratch, 'small-disk')
    mkdirSync(small, { recursive: true })
    const mount = (size: string): string => `mount -t tmpfs -o size=${size} tmpfs "${small}"`
    const full = await survives(() =>
      inShell(`${mount('200k')} && ${command.replace(out, `${small}/out`)}`, [...mounting, 'sh']),
    )
    expect([full.code, full.said]).toEqual([1, expect.stringMatching(/^The disk is full \(.*\)\. /m)])
    for (const size of ['2m', '12m']) {
      const env = { GROUNDWORK_CACHE: '.cache/tests/small-disk' }
      const { code, said } = await survives(() =>
        inShell(`${mount(size)} && ${command}`, [...mounting, 'sh'], env),
      )
      expect([size, code]).toEqual([size, 1])
      expect(said).toMatch(/disk is full|no space left/i)
    }
    const away = `mkdir "${small}/out" && mount -o remount,ro "${small}"`
    for (const name of ['out', 'deep/new']) {
      const line = `${mount('2m')} && ${away} && ${command.replace(out, `${small}/${name}`)}`
      const { code, said } = await survives(() => inShell(line, [...mounting, 'sh']))
      expect([name, code, said]).toEqual([
        name,
        1,
        expect.stringMatching(/^The folder is on a read-only file system \(.*\)\. .*\n$/),
      ])
    }
  })
})

afterAll(async () => {
  const clean = outFolder()
  expect((await run('build', ['--content', content, '--out', clean])).code).toBe(0)
  expect(folderHash(clean)).toBe(folderHash(out))
})
