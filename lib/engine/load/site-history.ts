import type { ParsedFile, Position } from '../../content/parsed-file.ts'
import type { Edit } from '../../history/edits.ts'
import type { Problem } from '../../problems.ts'
import { readHistory } from './git-history.ts'
import { sha256 } from '../cache/hash.ts'

/**
 * Asks for the posts' history where the site names its repository. Where there is no repository, nothing is known and
 * nothing said; where there is a part of one, a warning says so.
 *
 * @param site the parsed `site.yaml`.
 */
export async function siteHistory(
  site: ParsedFile | undefined,
  { contentDir, cacheDir, code }: { contentDir: string; cacheDir: string; code: string },
): Promise<{ edits?: ReadonlyMap<string, readonly Edit[]>; problems: Problem[] }> {
  if (site?.kind !== 'site' || site.frontMatter.repository === undefined) return { problems: [] }
  const history = await readHistory(contentDir, { cacheDir, code, site: sha256(contentDir).slice(0, 12) })
  if (history.kind === 'whole') return { edits: history.edits, problems: [] }
  if (history.kind === 'none') return { problems: [] }
  return { problems: [noHistory(history.kind, site.positions.repository)] }
}

function noHistory(kind: 'cut off' | 'not trusted', position: Position | undefined): Problem {
  const at = { severity: 'warning', file: 'site.yaml', ...position, field: 'repository' } as const
  if (kind === 'not trusted') {
    const message =
      'Git does not trust the folder of the content, which another user owns, so posts show no edits.'
    return { ...at, message, fix: 'Say that you do: `git config --global --add safe.directory FOLDER`.' }
  }
  const message = 'The git history is shallow: it lacks older commits, so posts show no edits.'
  return {
    ...at,
    message,
    fix: 'Fetch it whole with `git fetch --unshallow`; in a workflow, with `fetch-depth: 0`.',
  }
}
