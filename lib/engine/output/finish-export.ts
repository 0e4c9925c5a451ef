import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { placeholder } from '../../routes/placeholder.ts'
import { writeFileAtomic } from '../cache/atomic-write.ts'
import { sha256 } from '../cache/hash.ts'
import { listFiles } from '../cache/list-files.ts'
import { manifestOf, manifestPath, manifestText } from './manifest.ts'

/**
 * Finishes what plain Next.js has exported. It exports every route, and for one with dynamic segments and no page it
 * needs a placeholder: what is no address of the site goes. A manifest says that the output is one of ours.
 *
 * @param absent routes that have no address on this site.
 */
export function finishExport(outDir: string, absent: readonly string[]): void {
  if (!existsSync(outDir)) return
  const placeholders = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    basename(path).startsWith(placeholder),
  )
  for (const path of [...absent, ...placeholders])
    rmSync(join(outDir, path), { recursive: true, force: true })
  const files = listFiles(outDir).map((path) => ({ path, hash: sha256(readFileSync(join(outDir, path))) }))
  writeFileAtomic(join(outDir, manifestPath), manifestText(manifestOf(files, null)))
}
