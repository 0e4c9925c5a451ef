import { join } from 'node:path'
import { parseCommits, logArguments, type Commit } from '../../history/commits.ts'
import { editsByFile, wordsOf, type Edit } from '../../history/edits.ts'
import { askGit } from './git.ts'
import { isText } from '../../guards.ts'
import { sha256 } from '../cache/hash.ts'
import { MemoFile } from '../cache/memo-file.ts'

/** What the repository that a content folder stands in tells of its posts. */
export type History =
  | { kind: 'none' }
  /** The repository has only its latest commits, or git does not trust it. */
  | { kind: 'cut off' | 'not trusted' }
  /** Edits by content-relative path, newest first. */
  | { kind: 'whole'; edits: ReadonlyMap<string, readonly Edit[]> }

/**
 * Reads the history of the posts: one `git log` for all of them, and the bytes of what it names where an earlier build
 * has not seen them. Nothing but the commits decides the result.
 *
 * @param site names the site among those that share the cache.
 * @param code hash of the code that tells words from the rest.
 */
export async function readHistory(
  contentDir: string,
  { cacheDir, site, code }: { cacheDir: string; site: string; code: string },
): Promise<History> {
  const state = await askGit(contentDir, ['rev-parse', '--is-shallow-repository'])
  if (!state.ok) return { kind: state.complaint.includes('dubious ownership') ? 'not trusted' : 'none' }
  if (state.output.toString().trim() !== 'false') return { kind: 'cut off' }
  const log = await askGit(contentDir, [...logArguments, '--', 'posts'])
  // A repository without a commit has no history yet.
  if (!log.ok) return { kind: 'none' }
  const commits = parseCommits(log.output.toString())
  const memo = MemoFile.open(join(cacheDir, 'memos', `history-${site}-${code.slice(0, 16)}.json`), isText)
  const words = await wordsByBlob(contentDir, commits, memo)
  if (!words) return { kind: 'cut off' }
  memo.save()
  const edits = editsByFile(commits, ({ before, after }) => words(before) !== words(after))
  return { kind: 'whole', edits }
}

/** @returns the hash of the words of each blob that a commit changed; undefined where the repository has not all. */
async function wordsByBlob(
  contentDir: string,
  commits: readonly Commit[],
  memo: MemoFile<string>,
): Promise<((blob: string) => string | undefined) | undefined> {
  const changes = commits.flatMap((commit) => commit.changes)
  const changed = changes.filter(
    ({ status, to, before, after }) =>
      (status === 'changed' || status === 'renamed') && to.endsWith('.md') && before !== after,
  )
  const blobs = new Set(changed.flatMap(({ before, after }) => [before, after]))
  const missing = [...blobs].filter((blob) => memo.get(blob) === undefined)
  const texts = missing.length === 0 ? new Map<string, string>() : await readBlobs(contentDir, missing)
  for (const blob of missing) {
    const text = texts.get(blob)
    if (text === undefined) return undefined
    memo.set(blob, sha256(wordsOf(text)).slice(0, 16))
  }
  return (blob) => memo.get(blob)
}

/** Reads objects by `git cat-file --batch`: for each a line `<name> <type> <size>`, its bytes and a line feed. */
async function readBlobs(contentDir: string, blobs: readonly string[]): Promise<Map<string, string>> {
  const { output } = await askGit(contentDir, ['cat-file', '--batch'], `${blobs.join('\n')}\n`)
  const texts = new Map<string, string>()
  let at = 0
  for (const blob of blobs) {
    const end = output.indexOf(10, at)
    const [, type, size] = output
      .subarray(at, end === -1 ? undefined : end)
      .toString()
      .split(' ')
    at = end + 1
    if (end === -1 || type !== 'blob') continue
    texts.set(blob, output.subarray(at, at + Number(size)).toString())
    at += Number(size) + 1
  }
  return texts
}
