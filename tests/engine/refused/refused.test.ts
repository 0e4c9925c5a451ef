import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { checkContent } from '../../../lib/cli/check-content.ts'
import { formatProblems } from '../../../lib/content/problems/problem-report.ts'
import { buildSite } from '../../../lib/engine/build-site.ts'
import { publicDir } from '../../../lib/engine/cache/checkout.ts'
import { Stopwatch } from '../../../lib/engine/report/stopwatch.ts'
import { printableLines } from '../../../lib/printable.ts'
import { hasErrors, type Problem } from '../../../lib/problems.ts'
import { outFolder } from '../../support/build-output.ts'
import { contentFolder, ownSiteFile } from '../../support/tiny-site.ts'
import { badAddresses } from './bad-addresses.ts'
import type { BadInput } from './bad-input.ts'
import { badPictures } from './bad-pictures.ts'
import { badPosts } from './bad-posts.ts'
import { badSettings } from './bad-settings.ts'
import { badTexts } from './bad-texts.ts'
import { badYaml } from './bad-yaml.ts'

/** A cache and a `public/` of this file's own. */
await vi.hoisted(async () => {
  const { mkdirSync, mkdtempSync } = await import('node:fs')
  const scratch = new URL('../../../.cache/tests/', import.meta.url)
  mkdirSync(scratch, { recursive: true })
  process.env.GROUNDWORK_CACHE = mkdtempSync(`${scratch.pathname}cache-`)
  process.env.GROUNDWORK_PUBLIC = mkdtempSync(`${scratch.pathname}public-`)
})

/** The code does not change meanwhile. */
vi.mock(import('../../../lib/engine/cache/checkout.ts'), async (original) => {
  const checkout = await original()
  const hash = checkout.codeHash()
  return { ...checkout, codeHash: () => hash }
})

/** No folder here has a history. */
vi.mock('../../../lib/engine/load/git.ts', () => ({
  askGit: async () => ({ ok: false, output: Buffer.alloc(0), complaint: '' }),
}))

vi.mock('../../../lib/engine/render/compile-template.ts', () => ({
  isCompiled: () => false,
  compileTemplate: async () => {
    throw new Error('the build went on to compile its template')
  },
}))

const inputs: readonly BadInput[] = [
  ...badPosts,
  ...badYaml,
  ...badAddresses,
  ...badPictures,
  ...badSettings,
  ...badTexts,
]

const asOf = Date.parse('2026-11-21T12:00:00Z')
const progress = (): void => {}
const favicon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'

function write(folder: string, files: BadInput['files']): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** What check and build say of a folder, as values. */
async function told({ files, inPublic = {} }: BadInput): Promise<{ check: Problem[]; build: Problem[] }> {
  rmSync(publicDir, { recursive: true, force: true })
  write(publicDir, { 'favicon.svg': favicon, ...inPublic })
  const contentDir = contentFolder({ 'site.yaml': ownSiteFile, ...files })
  const { problems: check } = await checkContent({ contentDir, asOf, progress })
  const outDir = outFolder()
  const { problems: build, built } = await buildSite({
    contentDir,
    outDir,
    asOf,
    asOfGiven: null,
    compress: false,
    stopwatch: new Stopwatch(),
    progress,
  })
  expect(built, 'it was built').toBeUndefined()
  expect(existsSync(outDir)).toBe(false)
  return { check, build }
}

const errors = (problems: readonly Problem[]): string =>
  formatProblems(
    problems.filter(({ severity }) => severity === 'error'),
    { color: false },
  )

it('there are enough of them', () => {
  expect(inputs.length).toBeGreaterThan(250)
  expect(new Set(inputs.map(({ name }) => name)).size).toBe(inputs.length)
})

it.each(inputs)('check and build refuse $name in the same words', async (input) => {
  const { check, build } = await told(input)
  expect(hasErrors(build)).toBe(true)
  expect(errors(check)).toBe(errors(build))
  for (const { severity, file, line, message, fix } of build) {
    if (severity === 'warning') continue
    expect(fix, message).toMatch(/\S/)
    expect(message).toMatch(/[.…]$/)
    if (/\.(?:md|yaml)$/.test(file)) expect(line, message).toBeGreaterThan(0)
  }
  const lines = printableLines(formatProblems(check, { color: false })).split('\n')
  for (const line of lines) {
    expect(line).not.toMatch(/[^\P{Cc}\t]/u)
    expect(line).not.toMatch(/^\s*::|^ +at |\.[jt]s:\d+:\d+/)
  }
})
