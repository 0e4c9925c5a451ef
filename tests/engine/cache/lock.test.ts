import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isAlive, withLock } from '../../../lib/engine/cache/lock.ts'
import { ownProcess } from '../../support/own-process.ts'

/** A process that works under a lock. */
let user: Awaited<ReturnType<typeof ownProcess>>
let lock: string

beforeAll(async () => {
  user = await ownProcess(join(import.meta.dirname, 'lock-user.ts'))
})

beforeEach(() => {
  lock = join(mkdtempSync(join(tmpdir(), 'groundwork-lock-')), 'out.lock')
})

/** Whatever lies where the lock does. */
function left(): string[] {
  return readdirSync(dirname(lock))
}

/** A process that lives until it is told to end. */
async function living(): Promise<{ pid: number; end: () => Promise<void> }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("here")'])
  await once(child.stdout, 'data')
  return {
    pid: child.pid ?? 0,
    end: async () => {
      child.kill('SIGKILL')
      await once(child, 'close')
    },
  }
}

async function deadPid(): Promise<number> {
  const { pid, end } = await living()
  await end()
  return pid
}

describe('a lock', () => {
  it('is this process’s while it works, and nobody’s afterwards, even where the work fails', async () => {
    expect(await withLock(lock, () => readFileSync(lock, 'utf8'))).toBe(String(process.pid))
    expect(left()).toEqual([])
    const failing = withLock(lock, () => {
      throw new Error('the work failed')
    })
    await expect(failing).rejects.toThrow('the work failed')
    expect(left()).toEqual([])
  })

  it('of a living owner is waited for', async () => {
    const owner = await living()
    writeFileSync(lock, String(owner.pid))
    let worked = false
    const work = withLock(lock, () => (worked = true))
    await setTimeout(300)
    expect([worked, readFileSync(lock, 'utf8')]).toEqual([false, String(owner.pid)])
    await owner.end()
    await work
    expect([worked, left()]).toEqual([true, []])
  })

  it.each<[string, () => Promise<number | string>]>([
    ['a process that is gone', deadPid],
    // Containers give every build the same id.
    ['a killed process that had the id of this one', async () => process.pid],
  ])('of %s is taken over', async (_, owner) => {
    writeFileSync(lock, String(await owner()))
    expect(await withLock(lock, () => readFileSync(lock, 'utf8'))).toBe(String(process.pid))
    expect(left()).toEqual([])
  })

  it('without an owner’s name is waited for where it is new, and taken over where nobody will write one', async () => {
    writeFileSync(lock, '')
    let worked = false
    const work = withLock(lock, () => (worked = true))
    await setTimeout(300)
    expect([worked, existsSync(lock)]).toEqual([false, true])
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(lock, longAgo, longAgo)
    await work
    expect([worked, left()]).toEqual([true, []])
  })

  it('is taken over even where whoever did that last was killed on the way', async () => {
    writeFileSync(lock, String(await deadPid()))
    writeFileSync(`${lock}.break`, String(await deadPid()))
    writeFileSync(`${lock}.break.break`, String(await deadPid()))
    expect(await withLock(lock, () => 'done')).toBe('done')
    expect(left()).toEqual([])
  })

  it('is never two processes’, whoever is killed with it', async () => {
    const users = Promise.all([1, 2, 3].map(() => user(lock, '60')))
    for (let death = 0; death < 5; death++) expect((await user(lock, '1', 'die')).signal).toBe('SIGKILL')
    expect(await users).toEqual([1, 2, 3].map(() => ({ code: 0, signal: null, complaint: '' })))
    expect(left().filter((name) => name !== basename(lock))).toEqual([])
    await withLock(lock, () => {})
    expect(left()).toEqual([])
  })
})

it('tells a living process from one that is gone', async () => {
  const { pid, end } = await living()
  expect(isAlive(pid)).toBe(true)
  await end()
  expect(isAlive(pid)).toBe(false)
})
