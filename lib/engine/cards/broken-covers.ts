import { join } from 'node:path'
import { fieldProblem } from '../../content/index/index-context.ts'
import type { SiteIndex } from '../../content/index/site-index.ts'
import type { ParsedFile } from '../../content/parsed-file.ts'
import { isText } from '../../guards.ts'
import { shareCards } from '../../pages/head/share-cards.ts'
import { servedDrawing } from '../../pictures/served-drawing.ts'
import type { Problem } from '../../problems.ts'
import { sha256 } from '../cache/hash.ts'
import { MemoFile } from '../cache/memo-file.ts'
import { readOwnFile } from '../load/own-files.ts'
import type { WorkHashes } from '../stages/stage-hashes.ts'
import { coverFile } from './card-files.ts'

/**
 * Tries the covers that nobody has decoded yet on a share card: drawings, GIFs, and all that lie in `public/`. What a card
 * took is remembered by its bytes.
 *
 * @returns an error for each that no card can show, so that no build finds out when it draws.
 */
export async function brokenCovers(
  index: SiteIndex,
  parsed: readonly ParsedFile[],
  { contentDir, cacheDir, stages }: { contentDir: string; cacheDir: string; stages: WorkHashes },
): Promise<Problem[]> {
  const covers = shareCards(index).flatMap(({ file, card, cover }) =>
    cover !== undefined && cover.picture === undefined ? [{ file, card, cover }] : [],
  )
  if (covers.length === 0) return []
  const memo = MemoFile.openShared(
    join(cacheDir, 'pictures', `covers-${stages.cards.slice(0, 16)}.json`),
    isText,
  )
  const problems: Problem[] = []
  for (const { file, card, cover } of covers) {
    const path = coverFile(cover, contentDir)
    const bytes = servedDrawing(path, readOwnFile(path))
    const hash = sha256(bytes)
    if (memo.get(hash) !== undefined) continue
    // Most sites have photographs for covers, which are looked at elsewhere.
    const { coverFault } = await import('../../cards/cover-fault.ts')
    const fault = await coverFault(bytes, card)
    if (fault === undefined) memo.set(hash, 'drawn')
    else {
      const post = parsed.find((one) => one.file === file)
      if (post) problems.push(brokenCover(post, cover.file ?? `public${cover.path}`, fault))
    }
  }
  memo.save()
  return problems
}

function brokenCover(post: ParsedFile, name: string, fault: string): Problem {
  return fieldProblem(
    post,
    'cover.src',
    `The cover \`${name}\` cannot be shown on a share card: ${fault}.`,
    'Export it again, or name another picture.',
  )
}
