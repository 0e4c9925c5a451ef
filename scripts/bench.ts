import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArchive } from './bench/title-archive.ts'
import { corpus } from './bench/corpus.ts'
import { peers, type Peer } from './bench/peers.ts'
import { runBench } from './bench/run-bench.ts'
import { writeCorpus } from './bench/write-corpus.ts'
import { readFlags } from '../lib/cli/command-line.ts'
import { UsageError } from '../lib/usage-error.ts'
import { projectRoot } from '../lib/engine/cache/checkout.ts'
import { runCommand } from '../lib/cli/run-command.ts'

const usage = `Measure with: npm run bench -- [--sizes 232,1000,10000] [--runs N] [--peers] [--against eleventy,astro]
Write a content folder with: npm run bench -- --write 232 DIR`

// Measures builds at several sizes; with `--write` it only writes a content folder made from the archive fixture.
await runCommand(async () => {
  const { values, positionals } = readFlags(
    {
      write: { type: 'string' },
      sizes: { type: 'string', default: '232,1000,10000' },
      runs: { type: 'string' },
      peers: { type: 'boolean', default: false },
      against: { type: 'string' },
    },
    process.argv.slice(2),
    true,
  )
  const archive = parseArchive(readFileSync(join(projectRoot, 'tests/fixtures/archive.json'), 'utf8'))
  if (values.write !== undefined) {
    const [target] = positionals
    if (target === undefined) throw new UsageError(usage)
    const folder = resolve(process.env.GROUNDWORK_CALLED_FROM ?? '.', target)
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
      throw new UsageError(
        `There is something in ${folder} already: name a folder that is empty or not there.`,
      )
    const files = corpus(archive, wholeNumber(values.write, 0))
    writeCorpus(folder, files)
    console.log(`${files.length} files in ${folder}`)
    return 0
  }
  const tables = await runBench({
    checkout: projectRoot,
    archive,
    sizes: values.sizes.split(',').map((size) => wholeNumber(size, 1)),
    runs: values.runs === undefined ? undefined : wholeNumber(values.runs, 1),
    peers: values.against === undefined ? (values.peers ? peers : []) : peersNamed(values.against),
    folder: join(projectRoot, '.cache/bench'),
    progress: (text) => console.error(text),
  })
  console.log(`\n${tables}`)
  return 0
})

function peersNamed(names: string): Peer[] {
  return names.split(',').map((name) => {
    const peer = peers.find(({ folder }) => folder === name)
    if (!peer)
      throw new UsageError(`There is no ${name}; there are ${peers.map(({ folder }) => folder).join(', ')}.`)
    return peer
  })
}

function wholeNumber(text: string, least: number): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < least) throw new UsageError(usage)
  return number
}
