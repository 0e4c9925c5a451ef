import { mkdtempSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Pack } from '../../lib/engine/cache/memo-file.ts'

it.each(['open', 'openShared'] as const)(
  'a pack from %s counts as new when it is used, changed or not',
  (how) => {
    const file = join(mkdtempSync(join(tmpdir(), 'groundwork-pack-')), 'pack.json')
    const first = Pack[how]<string>(file)
    first.set('key', 'value')
    first.save()
    utimesSync(file, new Date(0), new Date(0))
    const again = Pack[how]<string>(file)
    expect(again.get('key')).toBe('value')
    again.save()
    expect(statSync(file).mtimeMs).toBeGreaterThan(0)
  },
)

it('a pack that was never used leaves nothing behind', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'groundwork-pack-')), 'pack.json')
  Pack.open<string>(file).save()
  expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined()
})
