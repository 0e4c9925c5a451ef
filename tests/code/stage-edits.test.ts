import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '../../lib/engine/cache/list-files.ts'
import { sha256 } from '../../lib/engine/cache/hash.ts'
import { firstSite } from '../property/site-model.ts'
import { stageEdits } from '../property/stage-edits.ts'
import { root, scratch } from '../support/command.ts'

test('each edit of code that the long run may make finds what it edits, and puts it back', async () => {
  const checkout = mkdtempSync(join(scratch, 'stage-edits-'))
  cpSync(join(root, 'lib'), join(checkout, 'lib'), { recursive: true })
  const bench = { checkout, cache: '', out: '', earlier: [], asOf: '', compress: false }
  const hashes = (): string[] =>
    listFiles(join(checkout, 'lib')).map(
      (file) => `${file} ${sha256(readFileSync(join(checkout, 'lib', file)))}`,
    )
  for (const edit of stageEdits) {
    const before = hashes()
    const told = await edit(firstSite(), () => 0, bench)
    const changed = hashes().filter((hash, at) => hash !== before[at])
    expect(changed, told).toHaveLength(1)
    await edit(firstSite(), () => 0, bench)
    expect(hashes(), told).toEqual(before)
  }
})
