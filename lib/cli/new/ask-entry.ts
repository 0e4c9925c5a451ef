import { newKinds, type NewEntry } from '../../content/new-entry.ts'
import { parseContentDate } from '../../dates.ts'
import { askUntilRight, oneOf, type Dialogue, type Reading } from '../dialogue/dialogue.ts'
import { nameProblem } from './begin-entry.ts'
import { advisedTags, tagsIn, type AdvisedTags, type TagsInUse } from './tag-advice.ts'

/** What is asked of a new entry. */
export type AskedEntry = Omit<NewEntry, 'id' | 'folder'>

/**
 * Asks what is to be begun.
 *
 * @param today the day it is dated where no other is said.
 */
export async function askEntry(
  dialogue: Dialogue,
  { contentDir, inUse, today }: { contentDir: string; inUse: TagsInUse; today: string },
): Promise<AskedEntry> {
  const kind = await askUntilRight(dialogue, {
    text: `A ${newKinds.join(', ')}`,
    present: 'post',
    words: newKinds,
    read: oneOf(newKinds),
  })
  const title = await askUntilRight(dialogue, { text: 'Title', read: something })
  const named = (slug: string | undefined): string | undefined =>
    nameProblem(contentDir, { kind, title, slug })
  const hidden = named(undefined)
  if (hidden !== undefined) dialogue.say(`  ${hidden}`)
  const slug =
    hidden === undefined
      ? undefined
      : await askUntilRight(dialogue, {
          text: 'Its name in addresses, such as what-it-is-about',
          read: (line) => {
            const wrong = line === '' ? 'It needs one.' : named(line)
            return wrong === undefined ? { value: line } : { wrong }
          },
        })
  const summary =
    kind === 'project'
      ? await askUntilRight(dialogue, { text: 'What it is, in a sentence', read: something })
      : undefined
  const tags = kind === 'page' ? [] : await askTags(dialogue, inUse)
  const entry = { kind, title, slug, tags, summary, date: today, published: true }
  if (kind !== 'post') return entry
  const when = await askUntilRight(dialogue, {
    text: 'A draft, or the day it comes out: draft, today or 2026-12-01',
    present: 'draft',
    words: ['draft', 'today'],
    read: (line) => readDay(line, today),
  })
  return { ...entry, date: when ?? today, published: when !== undefined }
}

async function askTags(dialogue: Dialogue, inUse: TagsInUse): Promise<string[]> {
  const { tags, said } = await askUntilRight(dialogue, {
    text: 'Tags, with commas between (Tab completes them)',
    words: inUse.names,
    read: (line): Reading<AdvisedTags> => {
      const advised = advisedTags(tagsIn(line), inUse)
      if (advised.wrong.length === 0) return { value: advised }
      return { wrong: `Nothing of ${advised.wrong.join(', ')} can be part of an address.` }
    },
  })
  for (const line of said) dialogue.say(`  ${line}`)
  return tags
}

function something(line: string): Reading<string> {
  return line === '' ? { wrong: 'It needs one.' } : { value: line }
}

/** @returns undefined for a draft. */
function readDay(line: string, today: string): Reading<string | undefined> {
  if (line === 'draft') return { value: undefined }
  if (line === 'today') return { value: today }
  return parseContentDate(line)
    ? { value: line }
    : { wrong: `\`${line}\` is no day: write draft, today, or a day as 2026-12-01.` }
}
