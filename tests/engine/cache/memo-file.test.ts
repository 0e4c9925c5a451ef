import { mkdtempSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isText } from '../../../lib/guards.ts'
import { MemoFile } from '../../../lib/engine/cache/memo-file.ts'

it.each(['open', 'openShared'] as const)(
  'a memo file from %s counts as new when it is used, changed or not',
  (how) => {
    const file = join(mkdtempSync(join(tmpdir(), 'groundwork-memo-')), 'memo.json')
    const first = MemoFile[how](file, isText)
    first.set('key', 'value')
    first.save()
    utimesSync(file, new Date(0), new Date(0))
    const again = MemoFile[how](file, isText)
    expect(again.get('key')).toBe('value')
    again.save()
    expect(statSync(file).mtimeMs).toBeGreaterThan(0)
  },
)

it('a memo file that was never used leaves nothing behind', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'groundwork-memo-')), 'memo.json')
  MemoFile.open(file, isText).save()
  expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined()
})

it('a memo file forgets what has another shape than is looked for', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'groundwork-memo-')), 'memo.json')
  const numbers = MemoFile.open(file, (value): value is number => typeof value === 'number')
  numbers.set('one', 1)
  numbers.save()
  expect(MemoFile.open(file, isText).get('one')).toBeUndefined()
})
