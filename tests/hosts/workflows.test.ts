import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sampleContent } from '../support/command.ts'
import { commandsOf, workflow } from '../support/workflow.ts'

it('the workflow of an author’s push runs no tests of the program', () => {
  expect(commandsOf(workflow('check'))).toEqual(['npm run check', 'npm run build', 'npm run check -- --site'])
})

it('GitHub Pages is asked where the site will be, and the answer checked, before anything is built', () => {
  const { steps = [], permissions } = workflow('deploy').jobs.build ?? {}
  const asked = steps.findIndex(({ uses }) => uses?.startsWith('actions/configure-pages@'))
  const checked = steps.findIndex(({ run }) => run === 'npm run check -- --expect-url "$BASE_URL"')
  expect(asked).toBeGreaterThan(-1)
  expect(steps[checked]?.env).toEqual({ BASE_URL: `\${{ steps.${steps[asked]?.id}.outputs.base_url }}` })
  expect(checked).toBeGreaterThan(asked)
  expect(steps.findIndex(({ run }) => run === 'npm run build')).toBeGreaterThan(checked)
  // What the action asks GitHub for.
  expect(permissions).toMatchObject({ pages: 'read', contents: 'read' })
})

describe('the program’s tests', () => {
  const { jobs } = workflow('program')
  const sample = readFileSync(join(sampleContent, 'site.yaml'), 'utf8')

  /** What the first job says of a repository with this site.yaml. */
  function whose(site: string, wanted = ''): string {
    const work = mkdtempSync(join(tmpdir(), 'groundwork-workflow-'))
    mkdirSync(join(work, 'content'))
    writeFileSync(join(work, 'content/site.yaml'), site)
    const output = join(work, 'output')
    const step = jobs.whose?.steps.find(({ id }) => id === 'look')
    const { status, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step?.run ?? 'exit 2'], {
      cwd: work,
      encoding: 'utf8',
      env: { ...process.env, GITHUB_OUTPUT: output, WANTED: wanted },
    })
    expect(status, stderr).toBe(0)
    return readFileSync(output, 'utf8').trim()
  }
  const withUrl = (url: string): string => sample.replace(/^url: .*$/m, `url: ${url}`)

  it('run by themselves, where that job says so', () => {
    expect(jobs.tests?.steps.at(-1)?.run).toBe('npm test')
    expect(jobs.tests?.if).toBe("needs.whose.outputs.program == 'true'")
  })

  it('run where the site is nobody’s yet, or where they are asked for', () => {
    expect(whose(sample)).toBe('program=true')
    expect(whose(withUrl('"https://groundwork.example/blog" # mine'))).toBe('program=true')
    expect(whose(withUrl('https://someone.github.io'), 'true')).toBe('program=true')
  })

  it.each([
    'https://someone.github.io/blog',
    "'https://example-of.org/example/'",
    'https://a.org # as b.example',
  ])('leave the repository of the site %s alone', (url) => {
    expect(whose(withUrl(url))).toBe('program=false')
  })
})
