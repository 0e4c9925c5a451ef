import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyCheckout } from '../bench/checkout-copy.ts'
import { plainEnvironment } from '../bench/measure-command.ts'
import type { DiaryEdit } from './diary-edits.ts'
import { writeDiary, type Diary } from './diary-site.ts'

/** Builds the diary with a copy of the program, so that the program may change too. */
export class DiaryBuild {
  readonly #checkout: string
  readonly #content: string
  readonly #public: string
  readonly out: string

  /** @param folder is replaced. */
  constructor(checkout: string, folder: string) {
    rmSync(folder, { recursive: true, force: true })
    this.#checkout = join(folder, 'checkout')
    copyCheckout(checkout, this.#checkout)
    this.#content = join(this.#checkout, 'content')
    this.#public = join(this.#checkout, '.cache/public')
    this.out = join(this.#checkout, 'out')
    mkdirSync(this.#public, { recursive: true })
  }

  /** @throws Error where the program has no such words. */
  changeProgram({ file, from, to }: NonNullable<DiaryEdit['program']>): void {
    const path = join(this.#checkout, file)
    const before = readFileSync(path, 'utf8')
    if (!before.includes(from)) throw new Error(`${file} does not say ${from}`)
    writeFileSync(path, before.replaceAll(from, to))
  }

  /** @throws Error with what the build says when it fails. */
  build(diary: Diary): void {
    writeDiary(this.#content, diary)
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'build'], {
      cwd: this.#checkout,
      encoding: 'utf8',
      env: { ...plainEnvironment(process.env), AS_OF: diary.asOf, GROUNDWORK_PUBLIC: this.#public },
    })
    if (status !== 0) throw new Error(`the build ended with ${status}\n${stdout}\n${stderr}`)
  }
}
