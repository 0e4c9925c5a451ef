// Looks for a file for as long as it is let, as often as it can, and counts how often that is not there.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const stop = new Int32Array(workerData.stop)
const found = new Set()
let looks = 0
let absent = 0
while (Atomics.load(stop, 0) === 0) {
  looks++
  try {
    found.add(readFileSync(workerData.file, 'utf8'))
  } catch {
    absent++
  }
  if (looks === 1) Atomics.store(stop, 1, 1)
}
parentPort.postMessage({ looks, absent, found: found.size })
