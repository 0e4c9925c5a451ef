import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArchive } from './bench/title-archive.ts'
import { corpus } from './bench/corpus.ts'
import { peers, type Peer } from './bench/peers.ts'
import { runBench } from './bench/run-bench.ts'
import { writeCorpus } from './bench/write-corpus.ts'
import { fromWhereTyped } from '../lib/cli/command-line.ts'
import { wholeNumber } from '../lib/cli/usage/whole-number.ts'
import { UsageError } from '../lib/usage-error.ts'
import { projectRoot } from '../lib/engine/cache/checkout.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'bench',
  summary: summaries.bench,
  about: 'Run it on a machine that does nothing else. With --write it only writes a content folder.',
  argument: { name: 'DIR', about: 'with --write, the folder to write' },
  flags: {
    sizes: {
      type: 'string',
      value: 'N,N',
      default: '232,1000,10000',
      about: 'how many posts the sites have',
    },
    runs: { type: 'string', value: 'N', about: 'how often each is measured' },
    peers: { type: 'boolean', about: 'measures all other programs too' },
    against: { type: 'string', value: 'NAME,NAME', about: 'measures these too: eleventy, astro, hugo …' },
    write: { type: 'string', value: 'N', about: 'writes a content folder of N posts to DIR' },
  },
  examples: [
    { type: '--sizes 232,1000 --peers', for: 'measures two sizes, and others’ programs' },
    { type: '--write 232 /tmp/posts', for: 'writes a folder of 232 posts' },
  ],
  fails: 'where a build has failed',
} as const

await runCommand(command, async ({ values, words }) => {
  const archive = parseArchive(readFileSync(join(projectRoot, 'tests/fixtures/archive.json'), 'utf8'))
  if (values.write !== undefined) {
    const [target] = words
    if (target === undefined)
      throw new UsageError('Name the folder to write: npm run bench -- --write 232 DIR')
    const folder = fromWhereTyped(target, process.env)
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
      throw new UsageError(
        `There is something in ${folder} already: name a folder that is empty or not there.`,
      )
    const files = corpus(archive, wholeNumber('write', values.write, 0) ?? 0)
    writeCorpus(folder, files)
    console.log(`${files.length} files in ${folder}`)
    return 0
  }
  const tables = await runBench({
    checkout: projectRoot,
    archive,
    sizes: values.sizes.split(',').map((size) => wholeNumber('sizes', size, 1) ?? 0),
    runs: wholeNumber('runs', values.runs, 1),
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
