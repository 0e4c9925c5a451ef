import { readdirSync, readFileSync } from 'node:fs'

/** How often memory is looked at, in milliseconds. What a process takes after the last look is missed. */
const interval = 100

/** Watches a process and all it starts. */
export interface MemoryWatch {
  /** @returns the most memory that any one of the processes held, in bytes; undefined where it can't be known. */
  stop: () => number | undefined
}

/**
 * Watches the resident memory of a process tree by the kernel's high-water mark (`VmHWM` in `/proc/PID/status`), which
 * Linux alone has.
 */
export function watchMemory(pid: number): MemoryWatch {
  let peak = 0
  const look = (): void => {
    for (const each of processTree(pid)) peak = Math.max(peak, highWaterMark(each))
  }
  look()
  const timer = setInterval(look, interval)
  return {
    stop: () => {
      clearInterval(timer)
      return peak > 0 ? peak : undefined
    },
  }
}

/**
 * Reads the high-water mark out of a process's status.
 *
 * @param status the text of `/proc/PID/status`.
 * @returns bytes; 0 where it is not told.
 */
export function parseHighWaterMark(status: string): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}

function highWaterMark(pid: number): number {
  return parseHighWaterMark(read(`/proc/${pid}/status`))
}

function processTree(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(processTree)]
}

/** Each thread lists the processes that it started. */
function childrenOf(pid: number): number[] {
  return threadsOf(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  )
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

/** A process may end between being listed and being read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
