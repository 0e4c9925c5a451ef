/** What a commit did to a file. */
export interface FileChange {
  status: 'added' | 'deleted' | 'changed' | 'renamed'
  /** Path before the commit; for an added file, the path it has. */
  from: string
  /** Path after it. */
  to: string
  /** Names of the file's bytes before and after. */
  before: string
  after: string
}

/** A commit, as far as it touched the files asked for. */
export interface Commit {
  hash: string
  /** When its author made it: RFC 3339, with their own offset. */
  date: string
  subject: string
  changes: FileChange[]
}

/**
 * What `git log` is asked for, so that `parseCommits` can read the answer: newest first, renames followed, up to as many
 * in one commit whatever the configuration of the machine says.
 */
export const logArguments = [
  'log',
  '-z',
  '--raw',
  '--no-abbrev',
  '--find-renames',
  '-l1000',
  '--relative',
  '--no-merges',
  '--topo-order',
  '--no-show-signature',
  '--no-ext-diff',
  '--no-color',
  '--encoding=UTF-8',
  '--format=%x01%H%x00%aI%x00%s',
] as const

/**
 * Reads the answer of `git log` with `logArguments` (git-diff, "Raw output format").
 *
 * @returns commits in the order of the log.
 */
export function parseCommits(log: string): Commit[] {
  const commits: Commit[] = []
  const parts = log.split('\0')
  for (let at = 0; at < parts.length;) {
    const part = parts[at++]?.replace(/^\n/, '') ?? ''
    if (part.startsWith('\u0001')) {
      const [date = '', subject = ''] = [parts[at++], parts[at++]]
      commits.push({ hash: part.slice(1), date, subject, changes: [] })
    } else if (part.startsWith(':')) {
      const [, , before = '', after = '', kind = ''] = part.split(' ')
      const from = parts[at++] ?? ''
      const to = kind.startsWith('R') ? (parts[at++] ?? '') : from
      commits.at(-1)?.changes.push({ status: statusOf(kind), from, to, before, after })
    }
  }
  return commits
}

function statusOf(kind: string): FileChange['status'] {
  if (kind.startsWith('R')) return 'renamed'
  if (kind === 'A') return 'added'
  return kind === 'D' ? 'deleted' : 'changed'
}
