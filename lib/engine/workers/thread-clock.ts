import { readFileSync } from 'node:fs'
import type { Worker } from 'node:worker_threads'

/** How much longer than its own work a thread may seem to be busy on a machine that does much else. */
const patience = 8

/**
 * @param thread its place below `/proc`, where the system has that.
 * @returns for how long a worker has had a processor, in milliseconds: what other programs take is not counted. Where that
 * cannot be known, an eighth of the time for which it has been busy.
 */
export function threadTime(worker: Worker, thread: string | undefined): number {
  if (thread !== undefined) {
    try {
      return Number(readFileSync(`/proc/${thread}/schedstat`, 'utf8').split(' ', 1)[0]) / 1e6
    } catch {
      // Not every kernel counts.
    }
  }
  return worker.performance.eventLoopUtilization().active / patience
}
