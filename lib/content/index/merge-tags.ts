import { sitePath, type Slug } from '../../paths.ts'
import type { Problem } from '../../problems.ts'
import { compareText } from './order.ts'
import type { ParsedTags } from '../parsed-file.ts'
import type { Tag } from './site-index.ts'
import { tagEntries, type TagEntry } from './tag-names.ts'
import { tagKey, tagSlug } from './tag-key.ts'
import { nameFault } from '../safe-names.ts'

/** A tag as an entry carries it. */
export interface TagUse {
  spelling: string
  file: string
  field: string
  line?: number
  column?: number
  /** Date of the entry, in milliseconds since 1970; at a tie the oldest spelling shows. */
  instant: number
}

interface Group {
  entry?: TagEntry
  /** By spelling, in the order met. */
  spellings: Map<string, TagUse[]>
}

/**
 * Makes one tag of all spellings with one key: the most frequent shows, at a tie that of the oldest entry, and
 * `tags.yaml` decides before both.
 *
 * @returns the tag of each spelling; an error for a tag without an address or with another's, and a warning for each
 * spelling that neither shows nor stands in `tags.yaml`.
 */
export function mergeTags(
  uses: readonly TagUse[],
  tagsFile: ParsedTags | undefined,
): { tags: ReadonlyMap<string, Tag>; problems: Problem[] } {
  const { entries, problems } = tagEntries(tagsFile)
  const tags = new Map<string, Tag>()
  const bySlug = new Map<Slug, { name: string; use: TagUse }>()
  for (const { entry, spellings } of groupsOf(uses, entries)) {
    const name = entry?.name ?? mostFrequent(spellings)
    const [first] = spellings.get(name) ?? [...spellings.values()].flat()
    if (first === undefined) continue
    const slug = entry?.slug ?? tagSlug(name)
    if (slug === undefined) {
      problems.push(error(first, `Nothing of the tag \`${name}\` can be part of an address.`, giveSlug(name)))
      continue
    }
    const fault = nameFault(slug)
    if (fault !== undefined) {
      const message = `The address \`/tags/${slug}/\` of the tag \`${name}\` cannot be one of the site: \`${slug}\` ${fault}.`
      problems.push(error(first, message, giveSlug(name)))
      continue
    }
    const other = bySlug.get(slug)
    if (other !== undefined) {
      const message = `The tags \`${other.name}\` (${other.use.file}${line(other.use)}) and \`${name}\` both make the address \`/tags/${slug}/\`.`
      problems.push(error(first, message, giveSlug(name, `${slug}-2`)))
      continue
    }
    bySlug.set(slug, { name, use: first })
    const description = entry?.description
    const tag: Tag = {
      slug,
      name,
      path: sitePath(`/tags/${slug}/`),
      ...(description !== undefined && { description }),
    }
    for (const [spelling, users] of spellings) {
      tags.set(spelling, tag)
      // Accents that are stored in two ways are one spelling to whoever reads them.
      const composed = spelling.normalize('NFC')
      if (composed !== name.normalize('NFC') && !entry?.spellings.has(composed))
        problems.push(otherSpelling(name, spelling, users))
    }
  }
  return { tags, problems }
}

function groupsOf(uses: readonly TagUse[], entries: ReadonlyMap<string, TagEntry>): Iterable<Group> {
  const groups = new Map<string | TagEntry, Group>()
  const keys = new Map<string, string>()
  for (const use of uses) {
    const key = keys.get(use.spelling) ?? tagKey(use.spelling)
    keys.set(use.spelling, key)
    const entry = entries.get(key)
    const group: Group = groups.get(entry ?? key) ?? { spellings: new Map(), ...(entry && { entry }) }
    groups.set(entry ?? key, group)
    const users = group.spellings.get(use.spelling)
    if (users) users.push(use)
    else group.spellings.set(use.spelling, [use])
  }
  return groups.values()
}

function mostFrequent(spellings: ReadonlyMap<string, readonly TagUse[]>): string {
  const oldest = (users: readonly TagUse[]) =>
    users.reduce((least, use) => Math.min(least, use.instant), Infinity)
  const ranked = [...spellings]
    .map(([spelling, users]) => ({ spelling, count: users.length, since: oldest(users) }))
    .toSorted((left, right) => {
      const bySince = left.since === right.since ? 0 : left.since - right.since
      return right.count - left.count || bySince || compareText(left.spelling, right.spelling)
    })
  return ranked[0]?.spelling ?? ''
}

function otherSpelling(name: string, spelling: string, users: readonly TagUse[]): Problem {
  const files = [...new Set(users.map((use) => use.file))].toSorted()
  const [first = users[0]] = users.filter((use) => use.file === files[0])
  const more = files.length > 3 ? ` and ${files.length - 3} more` : ''
  return {
    severity: 'warning',
    file: first?.file ?? '',
    line: first?.line,
    column: first?.column,
    field: first?.field,
    message: `The tag \`${name}\` is spelt \`${spelling}\` in ${files.slice(0, 3).join(', ')}${more}.`,
    fix: `Write \`${name}\`, or give \`${spelling}\` as an alias in tags.yaml.`,
  }
}

function giveSlug(name: string, slug = 'a-slug'): string {
  return `Give it a slug in tags.yaml: \`'${name.replaceAll("'", "''")}': { slug: ${slug} }\`.`
}

function line(use: TagUse): string {
  return use.line === undefined ? '' : `, line ${use.line}`
}

function error(use: TagUse, message: string, fix: string): Problem {
  const { file, line: at, column, field } = use
  return { severity: 'error', file, line: at, column, field, message, fix }
}
