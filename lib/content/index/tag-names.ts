import type { Problem } from '../../problems.ts'
import type { ParsedTags } from '../parsed-file.ts'
import type { TagsFile } from '../schema.ts'
import { tagKey } from './tag-key.ts'

/** What `tags.yaml` says of one tag. */
export interface TagEntry {
  name: string
  slug?: TagsFile[string]['slug']
  description?: string
  /** All spellings that the author declared, the name first; in NFC. */
  spellings: ReadonlySet<string>
  position: { line: number; column: number }
}

/**
 * Reads `tags.yaml` by tag key.
 *
 * @returns the entry for the key of each name and alias, and an error for each name that two entries claim.
 */
export function tagEntries(tags: ParsedTags | undefined): {
  entries: Map<string, TagEntry>
  problems: Problem[]
} {
  const entries = new Map<string, TagEntry>()
  const problems: Problem[] = []
  for (const [written, value] of Object.entries(tags?.frontMatter ?? {})) {
    const name = value.name ?? written
    const entry: TagEntry = {
      name,
      ...(value.slug !== undefined && { slug: value.slug }),
      ...(value.description !== undefined && { description: value.description }),
      spellings: new Set([name, written, ...value.aliases].map((spelling) => spelling.normalize('NFC'))),
      position: tags?.positions[written] ?? { line: 1, column: 1 },
    }
    for (const spelling of entry.spellings) {
      const key = tagKey(spelling)
      const other = entries.get(key)
      if (other === undefined) entries.set(key, entry)
      if (other === undefined || other === entry) continue
      problems.push({
        severity: 'error',
        file: 'tags.yaml',
        ...entry.position,
        field: written,
        message: `\`${spelling}\` belongs to two tags, \`${other.name}\` (line ${other.position.line}) and \`${name}\`.`,
        fix: 'Make one entry of the two, or take the name out of one.',
      })
    }
  }
  return { entries, problems }
}
