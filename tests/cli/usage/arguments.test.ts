import { describe, expect, it } from 'vitest'
import type { Flags } from '../../../lib/cli/usage/command.ts'
import { helpText } from '../../../lib/cli/usage/help-text.ts'
import { asksForHelp, readArguments, refuseSwallowed } from '../../../lib/cli/usage/read-arguments.ts'
import { wholeNumber } from '../../../lib/cli/usage/whole-number.ts'
import { UsageError } from '../../../lib/usage-error.ts'

const flags = {
  content: { type: 'string', value: 'DIR', about: 'a folder' },
  host: { type: 'string', value: 'IP', bare: '0.0.0.0', about: 'an interface' },
  kind: { type: 'string', value: 'KIND', choices: ['post', 'page'], default: 'post', about: 'what to begin' },
  social: { type: 'string', value: 'LINK', multiple: true, about: 'a link' },
  why: { type: 'boolean', short: 'w', about: 'tells why' },
} as const satisfies Flags
const silent = {
  name: 'look',
  summary: 'looks',
  flags,
  examples: [{ type: '', for: 'looks' }],
  fails: 'never',
}
const command = { ...silent, argument: { name: 'TITLE', about: 'what it is called' } }

function complaint(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  return 'none'
}

describe('what is typed after a command', () => {
  it('is read by its flags, whose values keep their kinds', () => {
    const { values, words } = readArguments(command, ['A', '--social', 'a', 'title', '--social=b', '-w'])
    expect(words).toEqual(['A', 'title'])
    expect({ ...values }).toEqual({ kind: 'post', social: ['a', 'b'], why: true })
  })

  it.each([
    [['--host'], '0.0.0.0'],
    [['--host', '--why'], '0.0.0.0'],
    [['--host='], '0.0.0.0'],
    [['--host', '10.0.0.1'], '10.0.0.1'],
  ])('%j takes the value that a flag has by itself', (args, host) => {
    expect(readArguments(command, args).values.host).toBe(host)
  })

  it.each([
    [['--contnet', 'x'], 'There is no flag --contnet. Did you mean --content?'],
    [['-x'], 'There is no flag -x.'],
    [['--toString'], 'There is no flag --toString.'],
    [['--content'], '--content needs a value: --content DIR'],
    [['--content', '--why'], '--content needs a value: --content DIR'],
    [['--why=no'], '--why takes no value'],
    [['--kind', 'psot'], '--kind psot: it is one of post, page. Did you mean post?'],
    [['--content', 'a', 'b'], '`b` is nothing that it takes'],
  ])('%j is a mistake, told with all that there is', (args, message) => {
    const told = complaint(() => readArguments(silent, args))
    expect(told).toContain(message)
    expect(told).toContain('The flags are --content, --host, --kind, --social, --why.')
  })

  it('has all its mistakes told at once', () => {
    const told = complaint(() => readArguments(silent, ['--foo', '--kind=x', 'bar']))
    for (const part of ['--foo', '--kind x', '`bar`']) expect(told).toContain(part)
  })

  it.each([
    [['--help'], true],
    [['a', '-h', '--foo'], true],
    [['--', '--help'], false],
    [['a'], false],
  ])('%j asks for help: %s', (args, asked) => {
    expect(asksForHelp(args)).toBe(asked)
  })

  it('is not lost to npm without a word', () => {
    const swallowed = { npm_lifecycle_event: 'look', npm_config_why: 'true' }
    expect(complaint(() => refuseSwallowed(command, swallowed))).toContain('npm run look -- -w, --why')
    expect(complaint(() => refuseSwallowed(command, { ...swallowed, npm_lifecycle_event: 'test' }))).toBe(
      'none',
    )
    expect(complaint(() => refuseSwallowed(command, { npm_lifecycle_event: 'look' }))).toBe('none')
  })

  it.each(['0', '-1', '1.5', 'ten', '', '1e3'])('%j is no number of things', (given) => {
    expect(complaint(() => wholeNumber('max', given, 1))).toContain(
      `--max ${given} is no whole number from 1 up`,
    )
  })
})

describe('help', () => {
  it('names everything that can be typed, a line each, and when it ends with what', () => {
    const help = helpText(command)
    for (const line of [
      /^npm run look: looks$/m,
      /^ {2}TITLE +what it is called$/m,
      /^ {2}--content DIR +a folder$/m,
      /^ {2}--host \[IP\] +an interface$/m,
      /^ {2}--kind KIND +what to begin: post, page, else post$/m,
      /^ {2}--social LINK +a link \(as often as you like\)$/m,
      /^ {2}-w, --why +tells why$/m,
      /^ {2}1 {2}never$/m,
    ])
      expect(help).toMatch(line)
  })
})
