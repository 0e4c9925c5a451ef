import { parseContentDate, type ContentDate } from '../dates.ts'
import type { Commit, FileChange } from './commits.ts'

/** A commit that changed the words of a text. */
export interface Edit {
  hash: string
  /** The UTC day on which its author made it. */
  date: ContentDate
  subject: string
}

/**
 * Finds the commits that edited each file, under whatever name it had then. What only added, moved or removed a file
 * is no edit, and of a file that was removed and added again the former life does not count.
 *
 * @param commits newest first.
 * @param substantial whether a change is more than one of spaces or of front matter.
 * @returns edits by the file's present path, newest first.
 */
export function editsByFile(
  commits: readonly Commit[],
  substantial: (change: FileChange) => boolean,
): Map<string, Edit[]> {
  /** What a path of the time is called now; null where what stood there then is gone. */
  const names = new Map<string, string | null>()
  const edits = new Map<string, Edit[]>()
  for (const { hash, date, subject, changes } of commits) {
    const renames: [from: string, file: string | null][] = []
    for (const change of changes) {
      const { status, from, to } = change
      const known = names.get(to)
      const file = known === undefined ? to : known
      if (file !== null && (status === 'changed' || status === 'renamed') && substantial(change)) {
        const day = parseContentDate(new Date(date).toISOString().slice(0, 10))
        const list = edits.get(file) ?? []
        edits.set(file, list)
        if (day) list.push({ hash, date: day, subject })
      }
      if (status === 'renamed') renames.push([from, file])
      if (status !== 'changed') names.set(to, null)
    }
    // After the others, since two files may have changed names with each other.
    for (const [from, file] of renames) names.set(from, file)
  }
  return edits
}

/**
 * @param text a Markdown file as it is stored.
 * @returns what an edit must change to be one: the text below the front matter, however its lines are broken.
 */
export function wordsOf(text: string): string {
  return text
    .replace(/^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/, '')
    .replace(/\s+/g, ' ')
    .trim()
}
