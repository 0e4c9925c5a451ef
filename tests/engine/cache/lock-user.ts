import { mkdirSync, rmdirSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { withLock } from '../../../lib/engine/cache/lock.ts'

/*
 * A process of its own that works under a lock again and again: what it works in is a folder that two cannot make. With
 * `die` it is killed at its work.
 */
const [lock = '', rounds = '', die = ''] = process.argv.slice(2)
const inside = `${lock}-inside`

for (let round = 0; round < Number(rounds); round++) {
  await withLock(lock, () => {
    if (die !== '') process.kill(process.pid, 'SIGKILL')
    mkdirSync(inside)
    rmdirSync(inside)
  })
  await setTimeout(Math.random() * 8)
}
