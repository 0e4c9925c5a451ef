import { rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { copyCheckout } from '../property/checkout.ts'
import { cleanEnvironment, root, runProgram, scratch, type CommandResult } from '../support/command.ts'
import { post, writeIn } from '../support/tiny-site.ts'
import { commandsOf, workflow } from '../support/workflow.ts'

const checkout = join(scratch, 'author')
const site = `title: Another notebook
description: A person's own words, and few of them.
url: https://someone.github.io/blog
author:
  name: Jo Someone
feed:
  id: someone.github.io,2026
`

beforeAll(() => {
  copyCheckout(root, checkout)
  rmSync(join(checkout, 'content'), { recursive: true, force: true })
  writeIn(checkout, 'content/site.yaml', site)
  writeIn(checkout, 'content/posts/hello.md', post('Hello', '2026-01-02'))
  writeIn(checkout, 'public/ads.txt', 'none')
  writeIn(checkout, 'public/proof.html', 'site-verification: proof.html')
})

/** Runs a command of the author's, in their checkout and in an environment that names no folder. */
async function run(command: string): Promise<CommandResult> {
  const env = cleanEnvironment()
  for (const name of ['CONTENT_DIR', 'GROUNDWORK_PUBLIC', 'INIT_CWD']) Reflect.deleteProperty(env, name)
  return runProgram(command, [], { cwd: checkout, env, shell: true })
}

// In this order: what is checked is what the first of these builds.
describe('an author’s site: other names, a base path, one short post, nothing of the sample', () => {
  it('is asked for a build before it is looked at', async () => {
    const { code, stderr } = await run('npm run check -- --site')
    expect(code).toBe(2)
    expect(stderr).toContain('run npm run build first')
  })

  it('passes all that its workflow runs', async () => {
    const said: string[] = []
    for (const command of commandsOf({ jobs: { check: workflow('check').jobs.check } })) {
      const { code, stdout, stderr } = await run(command)
      expect(code, `${command}\n${stdout}\n${stderr}`).toBe(0)
      said.push(stdout)
    }
    expect(said[0]).toContain('1 post, no problems')
    expect(said[1]).toContain('0 warnings')
    expect(said.at(-1)).toMatch(/\d+ pages, no problems/)
  })

  it('is not called older than a file that is as it was', async () => {
    const later = new Date(Date.now() + 60_000)
    utimesSync(join(checkout, 'content/posts/hello.md'), later, later)
    expect((await run('npm run check -- --site')).stdout).toContain('no problems')
  })

  it('is told to be older than its content, and checked all the same', async () => {
    writeIn(checkout, 'content/posts/hello.md', post('Hello', '2026-01-02', '', 'Other words.'))
    const { code, stdout } = await run('npm run check -- --site')
    expect(stdout).toContain('posts/hello.md  warning  This has changed since the site was built')
    expect(stdout).toContain('0 errors, 1 warning')
    expect(code).toBe(0)
  })

  it('fails where something of it is gone, or over a budget', async () => {
    rmSync(join(checkout, 'out/archive/index.html'))
    writeIn(checkout, 'content/site.yaml', `${site}budget: { html: 0.5 }\n`)
    const { code, stdout } = await run('npm run check -- --site')
    expect(code).toBe(1)
    expect(stdout).toContain('`/blog/archive/` leads to nothing of the site.')
    expect(stdout).toContain('over the budget of 0.5 kB')
  })
})
