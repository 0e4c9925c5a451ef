import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArchive } from '../lib/bench/archive.ts'
import { corpus } from '../lib/bench/corpus.ts'
import { readFlags, UsageError } from '../lib/build/command-line.ts'
import { projectRoot } from '../lib/build/project.ts'
import { runCommand } from '../lib/build/run-command.ts'

// `npm run bench -- --write 232 DIR` writes a content folder made from the archive fixture.
await runCommand(async () => {
  const { values, positionals } = readFlags({ write: { type: 'string' } }, process.argv.slice(2), true)
  const count = Number(values.write)
  const [target] = positionals
  if (!Number.isInteger(count) || count < 0 || target === undefined) {
    throw new UsageError('Write a content folder with: npm run bench -- --write 232 DIR')
  }
  const archive = parseArchive(readFileSync(join(projectRoot, 'tests/fixtures/archive.json'), 'utf8'))
  const folder = resolve(process.env.GROUNDWORK_CALLED_FROM ?? '.', target)
  const files = corpus(archive, count)
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  console.log(`${files.length} files in ${folder}`)
  return 0
})
