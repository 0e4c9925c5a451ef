import { parseArgs } from 'node:util'
import { nearest } from '../../nearest.ts'
import { UsageError } from '../../usage-error.ts'
import { callWith, type Command, type Flags, type Given } from './command.ts'
import { flagForm } from './help-text.ts'

/**
 * Reads what was typed after a command's name.
 *
 * @throws UsageError for what the command does not take, with what it takes.
 */
export function readArguments<Its extends Flags>(command: Command<Its>, args: readonly string[]): Given<Its> {
  const typed = withBareValues(command.flags, args)
  const wrong = [...faults(command, typed)]
  if (wrong.length > 0) throw new UsageError([...wrong, whatItTakes(command)].join('\n'))
  const { values, positionals } = parseArgs({
    args: typed,
    options: command.flags,
    strict: true,
    allowPositionals: true,
  })
  return { values, words: positionals }
}

/** @returns whether help is what was asked for, whatever else was typed. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end === -1 ? undefined : end).some((arg) => arg === '--help' || arg === '-h')
}

/**
 * Finds flags that npm has taken for itself, since no `--` stood before them: the command would run as if they had not
 * been typed.
 *
 * @throws UsageError that says what to type.
 */
export function refuseSwallowed(command: Command, env: Readonly<Record<string, string | undefined>>): void {
  if (env.npm_lifecycle_event !== command.name) return
  const lost = Object.keys(command.flags).filter(
    (name) => !npmsOwn.has(name) && env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  )
  if (lost.length === 0) return
  const typed = lost.map((name) => flagForm(name, command.flags[name] ?? { type: 'boolean', about: '' }))
  throw new UsageError(
    `npm has kept ${lost.map((name) => `--${name}`).join(' and ')} for itself. Put -- before what is for the command:\n${callWith(command.name, typed.join(' '))}`,
  )
}

/** What npm's own configuration may say for reasons of its own. */
const npmsOwn = new Set(['description', 'email', 'json'])

function* faults({ name: command, flags, argument }: Command, args: string[]): Generator<string> {
  const { tokens } = parseArgs({ args, options: flags, strict: false, allowPositionals: true, tokens: true })
  for (const token of tokens) {
    if (token.kind === 'positional' && !argument)
      yield `${callWith(command, token.value)}: \`${token.value}\` is nothing that it takes.`
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined
    if (!flag) {
      const meant = nearest(name, Object.keys(flags))
      yield `There is no flag ${rawName}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`
    } else if (flag.type === 'boolean') {
      if (value !== undefined) yield `${rawName} takes no value: leave \`=${value}\` out.`
    } else if (value === undefined || (!inlineValue && /^-./.test(value))) {
      yield `${rawName} needs a value: ${flagForm(name, flag)}`
    } else if (flag.choices && !flag.choices.includes(value)) {
      const meant = nearest(value, flag.choices)
      yield `${rawName} ${value}: it is one of ${flag.choices.join(', ')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`
    }
  }
}

function whatItTakes({ name, flags, argument }: Command): string {
  const known = Object.keys(flags).map((flag) => `--${flag}`)
  const words = argument ? `It takes ${argument.name}. ` : ''
  const all = known.length === 0 ? 'It has no flags.' : `The flags are ${known.join(', ')}.`
  return `${words}${all} ${callWith(name, '--help')} says more.`
}

/** Gives flags that mean something by themselves the value they then mean. */
function withBareValues(flags: Flags, args: readonly string[]): string[] {
  return args.map((arg, at) => {
    const name = /^--([^=]+)=?$/.exec(arg)?.[1] ?? ''
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined
    if (flag?.type !== 'string' || flag.bare === undefined) return arg
    return arg.endsWith('=') || /^(?:-|$)/.test(args[at + 1] ?? '') ? `--${name}=${flag.bare}` : arg
  })
}
