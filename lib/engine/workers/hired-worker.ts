import { Worker } from 'node:worker_threads'
import { Refusal } from '../../refusal.ts'
import { secondsFor, type Step } from './step.ts'
import type { TaskInput, TaskName, TaskOutput, WorkerShared } from './task-types.ts'
import { threadTime } from './thread-clock.ts'

/** What a worker is told: that texts are to come, what all its work has in common, then each piece of it. */
export type WorkerRequest =
  { expect: 'texts' } | { shared: WorkerShared } | { name: TaskName; input: unknown }

/** What it says: its place below `/proc`, what it begins, the output, or why there is none. */
export type WorkerAnswer =
  { thread?: string } | { step: Step } | { output: unknown } | { failure: string; refused?: true }

/** What came of a piece of work; `late` is what has taken longer than it may, and its worker is of no more use. */
export type Done<Output> = { output: Output } | { late: Step }

/** Milliseconds between two looks at a worker's clock. */
const interval = 200

/** A worker thread, watched while it works. */
export class HiredWorker {
  readonly #worker: Worker
  readonly #ended: Promise<never>
  #thread: string | undefined
  #step: { step: Step; since: number } | undefined

  constructor(file: string) {
    this.#worker = new Worker(file)
    this.#worker.setMaxListeners(0)
    this.#ended = new Promise((_, reject) => {
      this.#worker.once('error', reject)
      this.#worker.once('exit', () => reject(new Error('a worker ended before its work did')))
    })
    // One that has done its work ends too.
    this.#ended.catch(() => {})
    this.#worker.on('message', (answer: WorkerAnswer) => {
      if ('thread' in answer) this.#thread = answer.thread
      if ('step' in answer) this.#step = { step: answer.step, since: this.#now() }
    })
  }

  /** Says that there will be texts to compile. It holds no command until it is asked for one. */
  expectTexts(): void {
    this.#worker.postMessage({ expect: 'texts' } satisfies WorkerRequest)
    this.#worker.unref()
  }

  /** Says what the pieces of work to come have in common. */
  share(shared: WorkerShared): void {
    this.#worker.postMessage({ shared } satisfies WorkerRequest)
  }

  /** @throws an Error when the work fails, or the worker ends before it has done it. */
  async ask<Name extends TaskName>(name: Name, input: TaskInput<Name>): Promise<Done<TaskOutput<Name>>> {
    this.#worker.ref()
    let watch: ReturnType<typeof setInterval> | undefined
    let listen: ((answer: WorkerAnswer) => void) | undefined
    const answered = new Promise<Done<TaskOutput<Name>>>((resolve, reject) => {
      listen = (answer: WorkerAnswer | { output: TaskOutput<Name> }): void => {
        if ('output' in answer && isOutputOf<Name>(answer)) resolve(answer)
        else if ('failure' in answer)
          reject(answer.refused ? new Refusal(answer.failure) : new Error(answer.failure))
      }
      this.#worker.on('message', listen)
      watch = setInterval(() => {
        const late = this.#late()
        if (late) resolve({ late })
      }, interval)
    })
    this.#worker.postMessage({ name, input } satisfies WorkerRequest)
    try {
      return await Promise.race([this.#ended, answered])
    } finally {
      clearInterval(watch)
      if (listen) this.#worker.off('message', listen)
      this.#step = undefined
      // One that nobody asks holds no command.
      this.#worker.unref()
    }
  }

  async dismiss(): Promise<void> {
    await this.#worker.terminate()
  }

  #now(): number {
    return threadTime(this.#worker, this.#thread)
  }

  #late(): Step | undefined {
    if (!this.#step) return undefined
    const { step, since } = this.#step
    return this.#now() - since > secondsFor[step.kind] * 1000 ? step : undefined
  }
}

function isOutputOf<Name extends TaskName>(answer: {
  output: unknown
}): answer is { output: TaskOutput<Name> } {
  return answer.output !== undefined
}
