import { newKinds, type NewEntry, type NewKind } from '../../content/new-entry.ts'
import { parseContentDate } from '../../dates.ts'
import { UsageError } from '../../usage-error.ts'
import type { Flags, FlagValues } from '../usage/command.ts'
import { advisedTags, tagsIn, type TagsInUse } from './tag-advice.ts'

export const newFlags = {
  kind: {
    type: 'string',
    value: 'KIND',
    choices: newKinds,
    about: 'what to begin, a post if nothing is said',
  },
  slug: { type: 'string', value: 'SLUG', about: 'its name in addresses, else one made of the title' },
  tags: { type: 'string', value: 'TAG,TAG', about: 'what it is about' },
  date: { type: 'string', value: 'DAY', about: 'of a post, or since when a focus entry is true; else today' },
  published: { type: 'boolean', about: 'makes a post none that is a draft; it comes out on its date' },
  folder: { type: 'boolean', about: 'gives a post a folder, for pictures beside it' },
  summary: { type: 'string', value: 'TEXT', about: 'what a project is, in a sentence' },
  open: { type: 'boolean', about: 'opens it in the editor that VISUAL or EDITOR names' },
} as const satisfies Flags

/** Which flags say something of which kinds only. */
const onlyFor: Partial<Record<keyof typeof newFlags, readonly NewKind[]>> = {
  tags: ['post', 'focus', 'project'],
  date: ['post', 'focus'],
  published: ['post'],
  folder: ['post'],
  summary: ['project'],
}

/**
 * Reads what is wanted by flags.
 *
 * @param inUse is asked for where there are tags to compare.
 * @returns it with what is to be said of its tags.
 * @throws UsageError for all that is wrong with them.
 */
export function entryOf(
  values: FlagValues<typeof newFlags>,
  title: string,
  today: string,
  inUse: () => TagsInUse,
): Omit<NewEntry, 'id'> & { said: string[] } {
  const kind = newKinds.find((each) => each === values.kind) ?? 'post'
  const given = new Set(Object.keys(values))
  const wrong = Object.entries(onlyFor)
    .filter(([flag, kinds]) => given.has(flag) && !kinds.includes(kind))
    .map(([flag, kinds]) => `--${flag} is for a ${kinds.join(' or ')}, not for a ${kind}.`)
  if (values.date !== undefined && !parseContentDate(values.date))
    wrong.push(`--date ${values.date} is no day: write 2026-12-01 or 2026-12-01T09:00:00Z`)
  if (kind === 'project' && !values.summary?.trim())
    wrong.push('A project needs --summary "One sentence on what it is."')
  const wanted = tagsIn(values.tags ?? '')
  const {
    tags,
    said,
    wrong: nameless,
  } = wanted.length === 0 ? advisedTags([], none) : advisedTags(wanted, inUse())
  for (const tag of nameless) wrong.push(`--tags: nothing of ${tag} can be part of an address.`)
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'))
  return {
    kind,
    title,
    slug: values.slug,
    tags,
    date: values.date ?? today,
    published: values.published === true,
    folder: values.folder === true,
    summary: values.summary?.trim(),
    said,
  }
}

const none: TagsInUse = { names: [], byKey: new Map() }
