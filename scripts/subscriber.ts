import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DiaryBuild } from './subscriber/diary-build.ts'
import { diaryEdits, firstDiary, followedFeeds } from './subscriber/diary-edits.ts'
import { Followers } from './subscriber/followers.ts'
import { readerPrograms } from './subscriber/reader-programs.ts'
import { writeStressSites } from './subscriber/stress-sites.ts'
import { TwoHosts } from './subscriber/two-hosts.ts'
import { fromWhereTyped } from '../lib/cli/command-line.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { projectRoot } from '../lib/engine/cache/checkout.ts'
import { siteAddress } from '../lib/paths.ts'
import { UsageError } from '../lib/usage-error.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'subscriber',
  summary: summaries.subscriber,
  about: `The readers are newsboat, feedparser and one of JSON Feed. It tells after each edit what they have
lost, have twice or in an old text.`,
  flags: {
    write: {
      type: 'string',
      value: 'DIR',
      about: 'only writes content folders whose feeds are easily broken, for programs that judge feeds',
    },
  },
  examples: [{ type: '', for: 'after changes to feeds' }],
  fails: 'where a reader has lost something, or is not installed',
} as const

await runCommand(command, async ({ values }) => {
  if (values.write !== undefined) {
    const target = fromWhereTyped(values.write, process.env)
    if (existsSync(target)) throw new UsageError(`${target} is there already: name a folder that is not.`)
    console.log(writeStressSites(target).join('\n'))
    return 0
  }
  const programs = readerPrograms()
  if (Array.isArray(programs)) {
    console.error(programs.join('\n'))
    return 1
  }
  const folder = join(projectRoot, '.cache/subscriber')
  const site = new DiaryBuild(projectRoot, folder)
  const hosts = await TwoHosts.start()
  const followers = new Followers(programs, followedFeeds, hosts.hosts, join(folder, 'readers'))
  const diary = firstDiary()
  let passed = 0
  try {
    for (const { name, edit, program } of diaryEdits) {
      edit(diary)
      if (program) site.changeProgram(program)
      site.build(diary)
      hosts.serve(site.out, siteAddress(diary.url).basePath)
      const { kept, readers, faults } = await followers.poll(diary)
      console.log(
        `${name}: ${faults.length === 0 ? 'each once, as it is now' : 'WRONG'} (${kept} items in ${readers} readers)`,
      )
      for (const fault of faults) console.log(`  ${fault}`)
      if (faults.length === 0) passed++
    }
  } finally {
    hosts.close()
  }
  const failed = diaryEdits.length - passed
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
