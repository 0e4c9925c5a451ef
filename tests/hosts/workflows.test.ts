import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, sampleContent } from '../support/command.ts'
import { commandsOf, workflow, type Step } from '../support/workflow.ts'

it('the workflow of an author’s push runs no tests of the program', () => {
  const { check } = workflow('check').jobs
  expect(commandsOf({ jobs: { check } })).toEqual([
    'npm run check',
    'npm run build',
    'npm run check -- --site',
  ])
  expect(check?.if).toContain("github.event_name == 'push'")
})

describe('a pull request', () => {
  const { proposal, check } = workflow('check').jobs
  const steps = proposal?.steps ?? []
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
  const base = '${{ github.event.pull_request.base.sha }}'

  it('is checked by the program and the settings of the branch that it is for', () => {
    expect(proposal?.if).toBe("github.event_name == 'pull_request'")
    expect(checkouts.map(({ with: given }) => [given?.path, given?.ref])).toEqual([
      [undefined, base],
      ['proposal', undefined],
    ])
    const asked = steps.find(({ run }) => run === 'npm run check -- --base "$BASE"')
    expect(asked?.env).toEqual({ BASE: base })
    // The whole history: the base is looked up in it.
    expect(checkouts[1]?.with?.['fetch-depth']).toBe(0)
  })

  it('is put aside before anything of the program runs, and no step runs in it', () => {
    const aside = steps.findIndex(({ run }) => run?.startsWith('mv proposal "$RUNNER_TEMP/proposal"'))
    const later = steps.slice(aside + 1)
    expect(steps.slice(0, aside).every(({ run }) => run === undefined)).toBe(true)
    expect(later.map(({ run }) => run)).toEqual([
      'npm run check -- --base "$BASE"',
      'npm run build',
      'npm run check -- --site',
    ])
    const work = mkdtempSync(join(tmpdir(), 'groundwork-workflow-'))
    mkdirSync(join(work, 'proposal/content'), { recursive: true })
    const env = { ...process.env, RUNNER_TEMP: join(work, 'temp'), GITHUB_ENV: join(work, 'env') }
    mkdirSync(env.RUNNER_TEMP)
    expect(spawnSync('bash', ['-e', '-c', steps[aside]?.run ?? ''], { cwd: work, env }).status).toBe(0)
    expect(existsSync(join(work, 'temp/proposal/content'))).toBe(true)
    expect(readFileSync(env.GITHUB_ENV, 'utf8').split('\n')).toEqual([
      `CONTENT_DIR=${env.RUNNER_TEMP}/proposal/content`,
      `GROUNDWORK_PUBLIC=${env.RUNNER_TEMP}/proposal/public`,
      '',
    ])
  })

  it('is built by its own program only where it comes from a branch of the repository itself', () => {
    expect(check?.if).toBe(
      "github.event_name == 'push' || github.event.pull_request.head.repo.full_name == github.repository",
    )
  })

  it('leaves no credentials, and has none to reach', () => {
    const all = Object.values(workflow('check').jobs).flatMap(({ steps: own }): Step[] => own)
    const taken = all.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(taken.every(({ with: given }) => given?.['persist-credentials'] === false)).toBe(true)
    for (const name of ['check', 'program']) {
      const text = readFileSync(join(root, `.github/workflows/${name}.yml`), 'utf8')
      expect(text).not.toMatch(/pull_request_target|workflow_run|secrets\.|: write/)
      expect(text).toContain('permissions:\n  contents: read\n')
      // What a stranger can write (titles, names of branches) never becomes a part of a command.
      expect(commandsOf(workflow(name)).join('\n')).not.toContain('${{')
    }
  })
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
