import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomic } from '../../engine/cache/atomic-write.ts'
import { readContent } from '../../engine/load/read-content.ts'
import { hasErrors, type Problem } from '../../problems.ts'
import { formatProblems } from '../../content/problems/problem-report.ts'
import { Refusal } from '../../refusal.ts'
import { checkContent } from '../check-content.ts'
import { tell } from '../tell.ts'
import { piecesOf, type Rewriting } from './content-text.ts'
import type { ContentToRewrite } from './rename.ts'

export interface RewriteOptions {
  contentDir: string
  /** Only says what would be done. */
  dryRun: boolean
  progress: (stage: string, done: number, total: number) => void
}

/**
 * Rewrites a content folder and says what it did. Nothing is written where `check` finds an error: what cannot be read
 * cannot be followed, and an error afterwards would not be told from one before.
 *
 * @returns the exit code.
 */
export async function rewriteContent(
  { contentDir, dryRun, progress }: RewriteOptions,
  plan: (content: ContentToRewrite) => Rewriting,
): Promise<number> {
  const now = Date.now()
  const before = await checkContent({ contentDir, asOf: now, progress })
  if (hasErrors(before.problems)) {
    tell(formatProblems(before.problems.filter(isError), { color: false }))
    throw new Refusal('Nothing was written: the errors above come first.')
  }
  const { texts, assets } = readContent(contentDir)
  const { writes, moves, told } = plan({
    texts: texts.map(({ file, bytes }) => piecesOf(file, bytes.toString('utf8'))),
    files: Object.keys(assets),
    now,
  })
  if (dryRun) {
    tell(`${told.join('\n')}\n\nNothing was written: without --dry-run it is.`)
    return 0
  }
  for (const [, to] of moves) {
    if (existsSync(join(contentDir, to))) throw new Refusal(`There is ${to} already. Nothing was written.`)
  }
  for (const [file, text] of writes) writeFileAtomic(join(contentDir, file), text)
  for (const [from, to] of moves) renameSync(join(contentDir, from), join(contentDir, to))
  tell(told.join('\n'))
  const after = await checkContent({ contentDir, asOf: now, progress })
  const errors = after.problems.filter(isError)
  if (errors.length > 0) tell(`\n${formatProblems(errors, { color: false })}`)
  return errors.length > 0 ? 1 : 0
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}
