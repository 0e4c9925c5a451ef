import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { clearShots, shotFile } from '../../../scripts/browser/clear-shots.ts'

it('removes the pictures of an earlier run and leaves what else lies there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-shots-'))
  for (const file of [shotFile('posts-one', 360, 'dark'), shotFile('404', 1440, 'light'), 'holiday-1.png'])
    writeFileSync(join(folder, file), '')
  mkdirSync(join(folder, 'older'))
  clearShots(folder)
  expect(readdirSync(folder).toSorted()).toEqual(['holiday-1.png', 'older'])
  clearShots(join(folder, 'nowhere'))
})
