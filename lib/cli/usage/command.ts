import type { parseArgs } from 'node:util'

/** A flag: what the command line takes for it, and the line that `--help` says of it. */
export type Flag =
  | { type: 'boolean'; short?: string; about: string }
  | {
      type: 'string'
      /** What stands for the value in the help: `DIR`. */
      value: string
      about: string
      default?: string
      /** Whether it may be given more than once. */
      multiple?: boolean
      /** What it may be; anything may where there is no list. */
      choices?: readonly string[]
      /** What it means where no value follows. */
      bare?: string
    }

export type Flags = Readonly<Record<string, Flag>>

/** A command, said once: what its command line takes and what its help says both come of this. */
export interface Command<Its extends Flags = Flags> {
  /** The file's name in `scripts/`. */
  name: string
  /** What it does, as the list of commands says it: `builds the site into out/`. */
  summary: string
  /** What there is to know besides, in lines of at most 100 characters. */
  about?: string
  /** What it takes besides flags; without it, that is a mistake. */
  argument?: { name: string; about: string }
  flags: Its
  /** What is typed after the command's name, each time with what it is for. */
  examples: readonly { type: string; for: string }[]
  /** When it ends with 1; it ends with 0 once done, and with 2 where it was called wrongly. */
  fails: string
  /** The program that is given all other arguments as they are; then the flags are that program's. */
  passesTo?: string
}

/** The values of a command's flags, by their names. */
export type FlagValues<Its extends Flags> = ReturnType<
  typeof parseArgs<{ options: Its; strict: true; allowPositionals: true }>
>['values']

/** What was typed after a command's name. */
export interface Given<Its extends Flags> {
  values: FlagValues<Its>
  /** What is no flag. */
  words: string[]
}

/** @returns how a command is called: `npm run check`. */
export function callOf(name: string): string {
  if (name === 'start' || name === 'test') return `npm ${name}`
  return `npm run ${name}`
}

/** @returns the same with something typed after it, which npm takes for itself without the two hyphens. */
export function callWith(name: string, typed: string): string {
  return typed === '' ? callOf(name) : `${callOf(name)} -- ${typed}`
}
