import { callOf, callWith, type Command, type Flag } from './command.ts'

/** @returns all that there is to know of a command before it is typed. */
export function helpText(command: Command): string {
  const { name, summary, about, argument, flags, examples, fails, passesTo } = command
  const rows: [string, string][] = [
    ...(argument ? [[argument.name, argument.about] satisfies [string, string]] : []),
    ...Object.entries(flags).map(([flag, its]): [string, string] => [flagForm(flag, its), aboutOf(its)]),
    ['-h, --help', 'shows this'],
  ]
  const others = passesTo === undefined ? [] : [`All other arguments go to ${passesTo}.`, '']
  const width = Math.max(...rows.map(([left]) => left.length))
  const typed = examples.map((example) => callWith(name, example.type))
  const typedWidth = Math.max(...typed.map((line) => line.length))
  return [
    `${callOf(name)}: ${summary}`,
    '',
    ...(about === undefined ? [] : [about, '']),
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    '',
    ...others,
    examples.length === 1 ? 'An example:' : 'Examples:',
    ...examples.map((example, at) => `  ${(typed[at] ?? '').padEnd(typedWidth)}  ${example.for}`),
    '',
    'It ends with',
    '  0  where all is done',
    `  1  ${fails}`,
    '  2  where it was called in a way that it does not take; then it has changed nothing',
  ].join('\n')
}

/** @returns a flag as it is typed: `--content DIR`. */
export function flagForm(name: string, flag: Flag): string {
  const short = flag.type === 'boolean' && flag.short !== undefined ? `-${flag.short}, ` : ''
  if (flag.type === 'boolean') return `${short}--${name}`
  return flag.bare === undefined ? `--${name} ${flag.value}` : `--${name} [${flag.value}]`
}

function aboutOf(flag: Flag): string {
  if (flag.type === 'boolean') return flag.about
  const choices = flag.choices === undefined ? '' : `: ${flag.choices.join(', ')}`
  const unless = flag.default === undefined ? '' : `, else ${flag.default}`
  return `${flag.about}${choices}${unless}${flag.multiple ? ' (as often as you like)' : ''}`
}
