import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { withLock } from '../../../lib/engine/cache/lock.ts'

/** What happens just before a file is written. */
const meanwhile = vi.hoisted((): { opening: (file: string) => void } => ({ opening: () => {} }))

vi.mock(import('node:fs'), async (original) => {
  const real = await original()
  const writeFileSync: typeof real.writeFileSync = (file, ...rest) => {
    meanwhile.opening(String(file))
    real.writeFileSync(file, ...rest)
  }
  return { ...real, writeFileSync, default: { ...real.default, writeFileSync } }
})

/** No process has so high an id; and whoever runs the tests lives. */
const [gone, living] = ['4194399', String(process.ppid)]

let lock: string

beforeEach(() => {
  lock = join(mkdtempSync(join(tmpdir(), 'groundwork-lock-')), 'out.lock')
})

afterEach(() => {
  meanwhile.opening = () => {}
})

it('leaves a dead owner’s lock to whoever is taking it away', async () => {
  writeFileSync(lock, gone)
  writeFileSync(`${lock}.break`, living)
  let worked = false
  const work = withLock(lock, () => (worked = true))
  await setTimeout(300)
  expect([worked, readFileSync(lock, 'utf8'), existsSync(`${lock}.break`)]).toEqual([false, gone, true])
  rmSync(`${lock}.break`)
  await work
  expect(readdirSync(dirname(lock))).toEqual([])
})

it('does not take away what has become a living owner’s since it looked', async () => {
  writeFileSync(lock, gone)
  meanwhile.opening = (file) => {
    if (!file.endsWith('.break')) return
    meanwhile.opening = () => {}
    writeFileSync(lock, living)
  }
  let worked = false
  const work = withLock(lock, () => (worked = true))
  await setTimeout(300)
  expect([worked, readFileSync(lock, 'utf8')]).toEqual([false, living])
  rmSync(lock)
  await work
})
