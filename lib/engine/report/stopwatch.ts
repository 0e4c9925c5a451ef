/** Time spent in a stage. */
export interface StageTime {
  stage: string
  milliseconds: number
  /** Resident memory at its end, in bytes. */
  memory: number
}

/** Measures the stages of a command one after the other. */
export class Stopwatch {
  readonly stages: StageTime[] = []

  /** Runs a stage and notes how long it took, also when it fails. */
  time<Result>(stage: string, work: () => Promise<Result>): Promise<Result>
  time<Result>(stage: string, work: () => Result): Result
  time<Result>(stage: string, work: () => Result | Promise<Result>): Result | Promise<Result> {
    const start = performance.now()
    const note = (): void => {
      this.stages.push({ stage, milliseconds: performance.now() - start, memory: process.memoryUsage.rss() })
    }
    const result = work()
    if (result instanceof Promise) return result.finally(note)
    note()
    return result
  }
}
