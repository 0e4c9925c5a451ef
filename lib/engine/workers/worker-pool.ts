import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { Refusal } from '../../refusal.ts'
import { HiredWorker } from './hired-worker.ts'
import { secondsFor, type Step } from './step.ts'
import { workerTasks } from './worker-tasks.ts'
import type { TaskInput, TaskName, TaskOutput, WorkerShared } from './task-types.ts'

export interface TaskOptions<Name extends TaskName> {
  shared: WorkerShared
  /** How many pieces of work the inputs hold together; an input may be a batch. */
  pieces: number
  /** Is told each time an input is finished. */
  done: (input: TaskInput<Name>) => void
  /** This thread has work of its own meanwhile, for which a core is left. */
  beside?: boolean
  /** Stops the work: in workers at once, in this thread after the input it is at. */
  signal?: AbortSignal
  /**
   * Has even little work done in a worker, which can be stopped, and makes the output of an input that took longer than it
   * may. `again` does another input, in a fresh worker.
   */
  instead?: (
    input: TaskInput<Name>,
    late: Step,
    again: (input: TaskInput<Name>) => Promise<TaskOutput<Name>>,
  ) => Promise<TaskOutput<Name>>
}

/** Below this many pieces of work, starting a worker costs more than it saves. */
const worthWorkers = 40

/** What has done little work waits here for more: what compiles texts takes a while to load. */
let idle: { worker: HiredWorker; file: string } | undefined

/** Has a worker start and load what compiles texts, before it is known which: both take longer than to compile one. */
export function expectTexts(): void {
  const file = workerFile()
  if (idle || !existsSync(file)) return
  const worker = new HiredWorker(file)
  worker.expectTexts()
  idle = { worker, file }
}

/**
 * Runs a task over many inputs, in worker threads where there are enough of them, or where they must be such as can be
 * stopped. The result is in the order of the inputs and does not depend on the number of workers.
 *
 * @throws the signal's reason, or an Error, when the work was stopped before its end.
 */
export async function runTasks<Name extends TaskName>(
  name: Name,
  inputs: readonly TaskInput<Name>[],
  options: TaskOptions<Name>,
): Promise<TaskOutput<Name>[]> {
  const { pieces, beside = false, signal, instead } = options
  const isLittle = pieces < worthWorkers
  if (isLittle && !(instead && existsSync(workerFile()))) return runHere(name, inputs, options)
  const outputs: TaskOutput<Name>[] = []
  let next = 0
  const work = async (): Promise<void> => {
    signal?.throwIfAborted()
    const team = new Team(options)
    const stop = (): void => void team.dismiss()
    signal?.addEventListener('abort', stop)
    try {
      for (let at = next++; at < inputs.length; at = next++) {
        const input = inputs[at]
        if (input === undefined) continue
        outputs[at] = await team.do(name, input)
        options.done(input)
      }
      if (isLittle) team.rest()
    } finally {
      signal?.removeEventListener('abort', stop)
      await team.dismiss()
    }
  }
  const cores = Math.max(1, availableParallelism() - (beside ? 1 : 0))
  await Promise.all(Array.from({ length: Math.min(isLittle ? 1 : cores, 8, inputs.length) }, work))
  return outputs
}

async function runHere<Name extends TaskName>(
  name: Name,
  inputs: readonly TaskInput<Name>[],
  { shared, done, signal }: TaskOptions<Name>,
): Promise<TaskOutput<Name>[]> {
  const task: (input: TaskInput<Name>, shared: WorkerShared) => Promise<TaskOutput<Name>> = workerTasks[name]
  const outputs: TaskOutput<Name>[] = []
  for (const input of inputs) {
    signal?.throwIfAborted()
    outputs.push(await task(input, shared))
    done(input)
  }
  signal?.throwIfAborted()
  return outputs
}

/** One worker at a time, in whose place another comes when it has to be stopped. */
class Team<Name extends TaskName> {
  readonly #options: TaskOptions<Name>
  #worker: HiredWorker | undefined

  constructor(options: TaskOptions<Name>) {
    this.#options = options
    const file = workerFile()
    if (idle?.file === file) this.#worker = idle.worker
    idle = undefined
    this.#worker ??= new HiredWorker(file)
    this.#worker.share(options.shared)
  }

  async do(name: Name, input: TaskInput<Name>): Promise<TaskOutput<Name>> {
    const { shared, instead } = this.#options
    if (!this.#worker) throw new Error('a worker ended before its work did')
    const done = await this.#worker.ask(name, input)
    if ('output' in done) return done.output
    await this.#worker.dismiss()
    if (!instead) throw new Refusal(tooLate(done.late))
    this.#worker = new HiredWorker(workerFile())
    this.#worker.share(shared)
    return instead(input, done.late, (other) => this.do(name, other))
  }

  /** Lets the worker wait for more work. */
  rest(): void {
    if (this.#worker) idle = { worker: this.#worker, file: workerFile() }
    this.#worker = undefined
  }

  async dismiss(): Promise<void> {
    await this.#worker?.dismiss()
  }
}

function tooLate({ file, kind }: Step): string {
  return `${file}: its ${kind} takes more than ${secondsFor[kind]} seconds of a processor, and was given up.`
}

/** The worker's bundle stands beside that of the command which runs. */
function workerFile(): string {
  return join(dirname(process.argv[1] ?? ''), 'worker.mjs')
}
