import { buildEdits } from './build-edits.ts'
import { codeEdits, lightCodeEdits } from './code-edits.ts'
import { pictureEdits } from './picture-edits.ts'
import { mend, postEdits } from './post-edits.ts'
import { pick, type Edit, type Random } from './random-edit.ts'
import { siteEdits } from './site-edits.ts'
import { stageEdits } from './stage-edits.ts'

/** Kinds of edits, each as often as its number says: those that make Next.js compile take ten times as long. */
const kinds: readonly [times: number, edits: readonly Edit[]][] = [
  [8, postEdits],
  [4, pictureEdits],
  [5, siteEdits],
  [4, buildEdits],
  [2, [mend]],
  [1, lightCodeEdits],
  [4, stageEdits],
  [2, codeEdits],
]

/** @returns the next edit of a sequence. */
export function nextEdit(random: Random): Edit {
  const kind = pick(
    kinds.flatMap(([times, edits]) => Array.from({ length: times }, () => edits)),
    random,
  )
  return pick(kind ?? postEdits, random) ?? mend
}
