import { appendFileSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { readReportFile } from '../../lib/engine/report/report-file.ts'
import { copyCheckout } from '../property/checkout.ts'
import { build } from '../property/outcome.ts'
import { root, scratch } from '../support/command.ts'
import { contentFolder, post, tinySiteFile } from '../support/tiny-site.ts'

const checkout = join(scratch, 'stages')
const folder = join(checkout, 'work')
let content = ''

/** What a build made anew, by the stage that makes it. */
interface Made {
  template: boolean
  compiled: number
  rendered: number
  made: number
  drawn: number
  encoded: number
  indexed: number
}

const nothing: Made = {
  template: false,
  compiled: 0,
  rendered: 0,
  made: 0,
  drawn: 0,
  encoded: 0,
  indexed: 0,
}

/** All there is of it on the site. */
let all: Made

async function made(): Promise<Made> {
  const report = join(folder, 'report.json')
  const { code, problems } = await build({
    checkout,
    content,
    out: join(folder, 'out'),
    cache: join(folder, 'cache'),
    asOf: '2026-11-01',
    compress: false,
    report,
  })
  expect({ code, problems }).toEqual({ code: 0, problems: '' })
  const { template, compiled, rendered, made, drawn, encoded, indexed } = readReportFile(report)
  return { template, compiled, rendered, made, drawn, encoded, indexed }
}

beforeAll(async () => {
  copyCheckout(root, checkout)
  mkdirSync(folder)
  copyFrom('tests/support/refuse-authors-files.ts')
  content = contentFolder({
    'site.yaml': `${tinySiteFile}search: true\n`,
    'posts/one.md': post('One', '2026-01-01', 'tags: [words]\n'),
    'posts/two.md': post(
      'Two',
      '2026-01-02',
      '',
      '```mermaid title="A leads to B"\nflowchart LR\n  a --> b\n```',
    ),
    'posts/three/index.md': post('Three', '2026-01-03', '', '![A colour](colour.png)'),
    'posts/three/colour.png': await sharp({
      create: { width: 600, height: 400, channels: 3, background: '#357' },
    })
      .png()
      .toBuffer(),
  })
  all = await made()
})

function copyFrom(file: string): void {
  mkdirSync(dirname(join(checkout, file)), { recursive: true })
  copyFileSync(join(root, file), join(checkout, file))
}

it('makes all there is at first', () => {
  expect(all).toMatchObject({ template: true, compiled: 3 })
  for (const stage of ['rendered', 'made', 'drawn', 'encoded', 'indexed'] as const)
    expect(all[stage], stage).toBeGreaterThan(2)
})

// One after the other, each on top of those before.
it.each<[what: string, file: string, expected: () => Partial<Made>]>([
  ['the bench', 'scripts/bench/bench-prose.ts', () => ({})],
  ['the text of the report', 'lib/engine/report/report-text.ts', () => ({})],
  ['the setup of the tests', 'tests/support/refuse-authors-files.ts', () => ({})],
  ['a component', 'components/entry-line.tsx', () => ({ template: true, rendered: all.rendered })],
  ['a builder of feeds', 'lib/feeds/json-feed.ts', () => ({ made: all.made })],
  // The text is what it was, so nothing is made of it.
  ['the grammar of Mermaid', 'lib/markdown/diagrams/mermaid-grammar.ts', () => ({ compiled: 3 })],
  ['the layout of cards', 'lib/cards/compose-sheet.ts', () => ({ drawn: all.drawn })],
  // The picture has another address, so whatever shows it is made again.
  [
    'the recipes for pictures',
    'lib/pictures/recipes.ts',
    () => ({ encoded: all.encoded, compiled: 1, rendered: 1, made: 4, indexed: all.indexed }),
  ],
  [
    'the messages',
    'lib/messages/en.ts',
    () => ({ template: true, compiled: 3, rendered: all.rendered, made: all.made }),
  ],
  ['a style', 'components/styles/entries.css', () => ({ template: true, rendered: all.rendered })],
])('makes of a comment in %s what hangs on it, and nothing else', async (_, file, expected) => {
  const path = join(checkout, file)
  const text = readFileSync(path, 'utf8')
  appendFileSync(path, file.endsWith('.css') ? '\n/* A comment. */\n' : '\n// A comment.\n')
  expect(readFileSync(path, 'utf8')).not.toBe(text)
  expect(await made()).toEqual({ ...nothing, ...expected() })
})
