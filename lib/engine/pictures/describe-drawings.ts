import { join } from 'node:path'
import { isListOf, isRecord } from '../../guards.ts'
import type { AssetInfo } from '../../pictures/asset-info.ts'
import { safeDrawing, type Removed } from '../../pictures/safe-drawing.ts'
import type { Problem } from '../../problems.ts'
import { MemoFile } from '../cache/memo-file.ts'
import { sha256 } from '../cache/hash.ts'
import { onDisk, readOwnFile } from '../load/own-files.ts'
import type { PublicFiles } from '../load/public-files.ts'
import type { WorkHashes } from '../stages/stage-hashes.ts'

const drawing = /\.svg$/i

/** So much of what is taken out is named. */
const named = 3

/**
 * Looks at the drawings of a content folder and of `public/`: what they are served without is told, and one that no browser
 * shows is an error. What was seen is remembered by a drawing's bytes; a broken one is never remembered.
 */
export function describeDrawings(
  contentDir: string,
  assets: Readonly<Record<string, AssetInfo>>,
  inPublic: PublicFiles['files'],
  { cacheDir, stages }: { cacheDir: string; stages: WorkHashes },
): Problem[] {
  const own = Object.entries(assets)
    .filter(([file]) => drawing.test(file))
    .map(([file, { hash }]) => ({ file, hash, read: () => readOwnFile(onDisk(contentDir, file)) }))
  const others = inPublic
    .filter(({ address }) => drawing.test(address))
    .map(({ address, path }) => {
      const bytes = readOwnFile(path)
      return { file: `public${address}`, hash: sha256(bytes), read: () => bytes }
    })
  if (own.length + others.length === 0) return []
  const memo = MemoFile.openShared(
    join(cacheDir, 'pictures', `drawings-${stages.drawings.slice(0, 16)}.json`),
    isListOf(isRemoved),
  )
  const problems = [...own, ...others].flatMap(({ file, hash, read }): Problem[] => {
    const known = memo.get(hash)
    const found = known ? { removed: known } : safeDrawing(read())
    if ('broken' in found) return [brokenDrawing(file, found)]
    memo.set(hash, found.removed)
    return found.removed.length === 0 ? [] : [unsafeDrawing(file, found.removed)]
  })
  memo.save()
  return problems
}

function isRemoved(value: unknown): value is Removed {
  return (
    isRecord(value) &&
    typeof value.what === 'string' &&
    (value.line === undefined || typeof value.line === 'number')
  )
}

function brokenDrawing(file: string, { broken, line }: { broken: string; line?: number }): Problem {
  return {
    severity: 'error',
    file,
    ...(line !== undefined && { line }),
    message: `The drawing cannot be read: ${broken}.`,
    fix: 'Export it again as plain SVG, in UTF-8, or take the file away.',
  }
}

function unsafeDrawing(file: string, removed: readonly Removed[]): Problem {
  const parts = removed
    .slice(0, named)
    .map(({ what, line }) => (line === undefined ? what : `${what} (line ${line})`))
  const left = removed.length - parts.length
  return {
    severity: 'warning',
    file,
    ...(removed[0]?.line !== undefined && { line: removed[0].line }),
    message: `The drawing is served without ${parts.join(', ')}${left > 0 ? ` and ${left} more` : ''}: it is to be seen, and neither to run nor to load anything.`,
    fix: 'Take that out of the file, or export it again as plain SVG.',
  }
}
