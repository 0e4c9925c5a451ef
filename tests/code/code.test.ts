import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { listFiles } from '../../lib/engine/cache/list-files.ts'
import { parseContentFile } from '../../lib/content/parse-file.ts'
import { root, sampleContent } from '../support/command.ts'

const execute = promisify(execFile)

/** What a tool has to say, or nothing when it is content. */
async function complaintsOf(tool: string, args: string[]): Promise<string> {
  try {
    await execute(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
      maxBuffer: 1 << 24,
    })
    return ''
  } catch (error) {
    const { stdout, stderr } = { stdout: '', stderr: '', ...(error instanceof Error ? error : {}) }
    return `${stdout}${stderr}` || String(error)
  }
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const code = ['app', 'components', 'lib', 'scripts'].flatMap((folder) =>
  listFiles(join(root, folder))
    .filter((file) => /\.(?:tsx?|mjs|css)$/.test(file))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(join(root, folder, file), 'utf8') })),
)

describe('the code', () => {
  it.each([
    ['has no type error', 'typescript/bin/tsc', ['--noEmit']],
    ['has nothing the linter minds', 'oxlint/bin/oxlint', ['--deny-warnings']],
    ['is formatted', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']],
  ])('%s', async (_, tool, args) => {
    expect(await complaintsOf(tool, args)).toBe('')
  })

  it('lies in folders that a stranger can take in: of at most 25 files, none named as what is made is, no name twice', () => {
    const inLib = code.map(({ file }) => file).filter((file) => file.startsWith('lib/'))
    const of = (name: (file: string) => string) => Object.entries(countBy(inLib.map(name)))
    expect(of(dirname).filter(([, files]) => files > 25)).toEqual([])
    expect(inLib.filter((file) => file.split('/').includes('build'))).toEqual([])
    expect(of((file) => basename(file)).filter(([, files]) => files > 1)).toEqual([])
  })

  it('ships no client component', () => {
    expect(code.filter(({ text }) => /^\s*['"]use client['"]/m.test(text)).map(({ file }) => file)).toEqual(
      [],
    )
  })

  it('prints in one place what an author’s commands say', () => {
    const commands = /^(?:lib\/cli\/|scripts\/(?:build|check|dev|new|next-data|start)\.ts)/
    const printing = code.filter(({ file, text }) => commands.test(file) && /\bconsole\./.test(text))
    expect(printing.map(({ file }) => file)).toEqual(['lib/cli/tell.ts'])
  })

  it('does not repeat what site.yaml says of the site', () => {
    const { parsed } = parseContentFile({
      file: 'site.yaml',
      bytes: readFileSync(join(sampleContent, 'site.yaml')),
    })
    if (parsed?.kind !== 'site') throw new Error('the sample’s site.yaml can’t be read')
    const { author, url, feed } = parsed.frontMatter
    const names = [author.name, new URL(url).host, feed.id, ...(author.email ? [author.email] : [])]
    expect(
      code.filter(({ text }) => names.some((name) => text.includes(name))).map(({ file }) => file),
    ).toEqual([])
  })
})
