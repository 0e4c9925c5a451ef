import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listFiles } from '../../lib/engine/cache/list-files.ts'
import { root } from '../support/command.ts'

const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'AGENTS.md',
  'CHANGELOG.md',
  'THIRD-PARTY.md',
  'SECURITY.md',
]
const text = (file: string): string => readFileSync(join(root, file), 'utf8')
const packageJson = z
  .object({
    scripts: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(text('package.json')))

/** What a document says in code spans and blocks of code, a piece a line. */
function codeOf(file: string): string[] {
  const source = text(file)
  const blocks = [...source.matchAll(/^```.*\n([^]*?)^```/gm)].flatMap(([, block = '']) => block.split('\n'))
  const spans = [...source.replace(/^```[^]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, span = '']) => span,
  )
  return [...blocks, ...spans]
}

/** GitHub's ids of the headings of a document. */
function anchors(file: string): string[] {
  return [...text(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe('the documents', () => {
  it.each(documents)('%s leads nowhere that is not there', (file) => {
    const lost = [...text(file).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^(?:https?:|content\/|public\/)/.test(target))
      .filter((target) => {
        const [path = '', fragment] = target.split('#')
        const found = path === '' ? file : join(dirname(file), path)
        if (!existsSync(join(root, found))) return true
        return fragment !== undefined && !anchors(found).includes(fragment)
      })
    expect(lost).toEqual([])
  })

  it.each(documents)('%s names only commands and files that there are', (file) => {
    const code = codeOf(file)
    const commands = code.flatMap((line) =>
      [...line.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name),
    )
    expect(commands.filter((name) => !(name in packageJson.scripts))).toEqual([])
    const ours = /^(?:app|components|lib|scripts|tests)\/[\w./[\]-]*$/
    const paths = code.filter((span) => ours.test(span))
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('name a test or a command for each promise', () => {
    const rows = text('SECURITY.md')
      .split('\n')
      .filter((line) => /^\| (?!Promise|-)/.test(line))
    expect(rows.length).toBeGreaterThan(20)
    // That there is the file of that name is looked at for every document.
    expect(rows.filter((row) => !/\| `tests\/[\w./-]+\.test\.ts`/.test(row))).toEqual([])
  })

  it('stay as short as they are to be', () => {
    expect(text('README.md').split(/\s+/).length).toBeLessThan(1300)
    expect(text('AGENTS.md').trimEnd().split('\n').length).toBeLessThanOrEqual(40)
    const glossary = text('ARCHITECTURE.md').split('## Words that are ours')[1]?.split('\n## ')[0] ?? ''
    const words = [...glossary.matchAll(/^\| ([a-z]+) +\|/gm)]
    expect(words.length).toBeGreaterThan(10)
    expect(words.length).toBeLessThanOrEqual(20)
  })

  it('give a reason for each package that is installed by name, and for no other', () => {
    const list = text('ARCHITECTURE.md').split('## Dependencies, each for its reason')[1] ?? ''
    const named = [...list.matchAll(/^- ([^:]+): \S/gm)].flatMap(([, names = '']) => names.split(', '))
    const installed = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies })
    expect(named.toSorted()).toEqual(installed.toSorted())
  })

  it('name each environment variable that the program reads of its own', () => {
    const code = ['app', 'components', 'lib', 'scripts', 'tests/support', 'tests/markdown']
      .flatMap((folder) => listFiles(join(root, folder)).map((file) => `${folder}/${file}`))
      .concat('next.config.ts', 'vitest.config.ts')
      .filter((file) => /\.(?:tsx?|mjs)$/.test(file))
      .map(text)
    const read = new Set(
      code.flatMap((source) =>
        [...source.matchAll(/(?:process\.)?env\.([A-Z][A-Z0-9_]+)/g)].map(([, name = '']) => name),
      ),
    )
    // Other programs' own: of npm, of Next.js, of the system.
    const others = [
      // Of one test alone.
      'TESTS_OUTPUT',
      'INIT_CWD',
      'NEXT_TELEMETRY_DISABLED',
      'NODE_ENV',
      'PATH',
      'CI',
      'HOME',
      'TZ',
    ]
    const table = text('ARCHITECTURE.md').split('## Environment variables')[1]?.split('\n## ')[0] ?? ''
    const missing = [...read].filter((name) => !others.includes(name) && !table.includes(`\`${name}`))
    expect(missing).toEqual([])
    const named = [...table.matchAll(/`([A-Z][A-Z0-9_]+)/g)].map(([, name = '']) => name)
    const all = code.join('\n')
    expect(named.filter((name) => !all.includes(name))).toEqual([])
  })

  it('name each package whose licence asks for more than its notice', () => {
    const lock = z
      .object({ packages: z.record(z.string(), z.object({ license: z.string().optional() })) })
      .parse(JSON.parse(text('package-lock.json')))
    const plain =
      /^\(?(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|Zlib|Python-2\.0|PSF-2\.0|BlueOak-1\.0\.0|CC0-1\.0)\b/
    const listed = text('THIRD-PARTY.md')
    const unnamed = Object.entries(lock.packages)
      // Some builds for other systems have none noted; those of this one, by the same makers, have.
      .filter(([path, { license }]) => path !== '' && license !== undefined && !plain.test(license))
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
      .filter(
        (name) =>
          ![...listed.matchAll(/[@\w][\w./@-]*\*?/g)].some(([word]) =>
            word.endsWith('*') ? name.startsWith(word.slice(0, -1)) : word === name,
          ),
      )
    expect(unnamed).toEqual([])
  })
})
