import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DiaryBuild } from './subscriber/diary-build.ts'
import { diaryEdits, firstDiary, followedFeeds } from './subscriber/diary-edits.ts'
import { Followers } from './subscriber/followers.ts'
import { readerPrograms } from './subscriber/reader-programs.ts'
import { writeStressSites } from './subscriber/stress-sites.ts'
import { TwoHosts } from './subscriber/two-hosts.ts'
import { readFlags } from '../lib/cli/command-line.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { projectRoot } from '../lib/engine/cache/checkout.ts'
import { siteAddress } from '../lib/paths.ts'
import { UsageError } from '../lib/usage-error.ts'

// Follows the feeds of a small site with newsboat, feedparser and a reader of JSON Feed while its author edits it:
// `npm run subscriber`. Tells after each edit what readers lost, have twice or in an old text; ends with 1 if any did,
// and with 2 where a reader is missing. With `--write DIR` it only writes content folders whose feeds are easily broken,
// for programs that judge feeds.
await runCommand(async () => {
  const { values } = readFlags({ write: { type: 'string' } }, process.argv.slice(2))
  if (values.write !== undefined) {
    const target = resolve(process.env.GROUNDWORK_CALLED_FROM ?? '.', values.write)
    if (existsSync(target)) throw new UsageError(`${target} is there already: name a folder that is not.`)
    console.log(writeStressSites(target).join('\n'))
    return 0
  }
  const programs = readerPrograms()
  if (Array.isArray(programs)) {
    console.error(programs.join('\n'))
    return 2
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
