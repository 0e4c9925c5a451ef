import { UsageError } from '../../usage-error.ts'
import type { FlagValues, Flags } from '../usage/command.ts'
import { answerProblems } from './answer-problems.ts'
import { hostNames, isHostName, type HostName } from './hosts.ts'
import { linksOf, none } from './typed-links.ts'
import type { SiteAnswers, SocialLink } from './site-text.ts'

/** What somebody wants of setup. */
export interface Choices {
  answers: SiteAnswers
  host?: HostName | undefined
  removesSample: boolean
}

export const setupFlags = {
  name: { type: 'string', value: 'NAME', about: 'whose site it is' },
  title: { type: 'string', value: 'TITLE', about: 'what it is called' },
  url: { type: 'string', value: 'URL', about: 'where it will live: https://someone.github.io/blog' },
  description: { type: 'string', value: 'TEXT', about: 'what it is about, in a sentence' },
  language: { type: 'string', value: 'TAG', about: 'what it is written in: en, de, pt-BR' },
  email: { type: 'string', value: 'ADDRESS', about: `where readers can write to; ${none} for none` },
  social: {
    type: 'string',
    value: 'LINK',
    multiple: true,
    about: `a link beside your name, "Label=https://…"; ${none} for none`,
  },
  host: {
    type: 'string',
    value: 'HOST',
    choices: hostNames,
    about: 'tells what is to be done there',
  },
  samples: {
    type: 'string',
    value: 'CHOICE',
    choices: ['keep', 'remove'],
    about: 'the sample, but for what you have changed of it',
  },
} as const satisfies Flags

/**
 * Reads what was given by flags.
 *
 * @param text of the site.yaml that it is for.
 * @throws UsageError for what the build would not take, all at once.
 */
export function choicesOf(values: FlagValues<typeof setupFlags>, text: string): Choices {
  const { name, title, url, description, language, email, host } = values
  const { links, wrong } = givenLinks(values.social)
  const answers: SiteAnswers = {
    ...trimmed({ name, title, url, description, language }),
    email: email === none ? '' : email?.trim(),
    social: links,
  }
  const told = answerProblems(text, answers).map(
    ({ field = '', message, fix }) => `--${flagOf(field)}: ${message} ${fix ?? ''}`,
  )
  if (wrong.length + told.length > 0) throw new UsageError([...wrong, ...told].join('\n').trim())
  return {
    answers,
    host: host !== undefined && isHostName(host) ? host : undefined,
    removesSample: values.samples === 'remove',
  }
}

function givenLinks(given: readonly string[] | undefined): { links?: SocialLink[]; wrong: string[] } {
  if (given === undefined) return { wrong: [] }
  if (given.every((link) => link === none)) return { links: [], wrong: [] }
  const read = given.map((link) => ({ link, links: linksOf(link) }))
  const wrong = read
    .filter(({ links }) => links?.length !== 1)
    .map(
      ({ link }) =>
        `--social ${JSON.stringify(link)} is no link: write --social "Code=https://github.com/you"`,
    )
  return { links: read.flatMap(({ links }) => links ?? []), wrong }
}

function trimmed(answers: SiteAnswers): SiteAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      typeof answer === 'string' ? answer.trim() : answer,
    ]),
  )
}

/** The flag for a field of site.yaml: `author.name` is `name`, `social.0.url` is `social`. */
function flagOf(field: string): string {
  const parts = field.split('.')
  return (parts[0] === 'author' ? parts[1] : parts[0]) ?? field
}
