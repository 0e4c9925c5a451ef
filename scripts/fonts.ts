import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import subsetFont from 'subset-font'
import { runCommand } from '../lib/cli/run-command.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'fonts',
  summary: summaries.fonts,
  about: `It writes components/fonts/, which is committed: a build needs none of this. Run it after changing
a set of characters in scripts/fonts.ts.`,
  flags: {},
  examples: [{ type: '', for: 'writes all files' }],
  fails: 'where the files are over their budget',
} as const

/** All files together; a reader of English fetches the two Latin ones. */
const budget = 50_000

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index)).join('')
const western = 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿıŒœ'
const punctuation = '\u00a0¡¿«»§©°µ·±×‘’‚“”„‹›†…–—€£−\u2009\u202f'
const central = 'ĄąĆćČčĎďĐđĘęĚěĞğİĹĺĽľŁłŃńŇňŐőŔŕŘřŚśŞşŠšŤťŮůŰűŹźŻżŽžĂăȘșȚț'

/** Tables that only desktop programs and hinting engines read. */
const dropTables = ['HVAR', 'MVAR', 'STAT', 'gasp', 'meta', 'DSIG', 'prep']

const cuts = [
  {
    from: 'latin-wght-normal',
    to: 'serif',
    text: ascii + western + punctuation,
    wght: { min: 400, max: 600 },
    keepFeatures: ['kern', 'liga'],
  },
  {
    from: 'latin-wght-italic',
    to: 'serif-italic',
    text: ascii + western + punctuation,
    wght: 400,
    keepFeatures: ['kern'],
  },
  {
    from: 'latin-ext-wght-normal',
    to: 'serif-central',
    text: central,
    wght: { min: 400, max: 600 },
    keepFeatures: [],
  },
  { from: 'latin-ext-wght-italic', to: 'serif-central-italic', text: central, wght: 400, keepFeatures: [] },
]

const source = path.dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/source-serif-4/package.json'),
)
const target = path.join(import.meta.dirname, '../components/fonts')

await runCommand(command, async () => {
  let total = 0
  for (const { from, to, text, wght, keepFeatures } of cuts) {
    const font = await readFile(path.join(source, `files/source-serif-4-${from}.woff2`))
    const cut = await subsetFont(font, text, {
      targetFormat: 'woff2',
      variationAxes: { wght },
      keepFeatures,
      dropTables,
      noHinting: true,
    })
    await writeFile(path.join(target, `${to}.woff2`), cut)
    console.log(`${to}.woff2  ${cut.length} bytes`)
    total += cut.length
  }
  await writeFile(path.join(target, 'LICENSE.txt'), await readFile(path.join(source, 'LICENSE')))
  console.log(`together ${total} of ${budget} bytes`)
  return total > budget ? 1 : 0
})
