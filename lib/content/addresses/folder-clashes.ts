import type { Problem } from '../../problems.ts'
import { isFileName, type Claim } from './claims.ts'
import { addressKey, foldersOf } from './reserved.ts'

/** Folders of what the site makes beside its pages. */
const ownFolders = ['assets', 'og', 'pagefind', '_next']

/**
 * @param siteAddresses of every page and file that the site makes.
 * @returns an error for each file that lies where others need a folder.
 */
export function folderClashes(
  claims: readonly Claim[],
  publicFiles: readonly string[],
  siteAddresses: readonly string[],
): Problem[] {
  const folders = new Map<string, string>()
  const need = (keys: readonly string[], what: string): void => {
    for (const key of keys) if (!folders.has(key)) folders.set(key, what)
  }
  for (const claim of claims) if (claim.kind !== 'alias') need(foldersOf(addressKey(claim.path)), claim.file)
  for (const path of publicFiles) need(foldersOf(addressKey(path)), `public${path}`)
  const problems: Problem[] = []
  for (const claim of claims) {
    const { kind, path, file, line, column, field } = claim
    const key = addressKey(path)
    const within = folders.get(key)
    if (within === undefined || (kind !== 'file' && !(kind === 'alias' && isFileName(key)))) continue
    const message = `The site needs a folder at \`${path}\`, for ${within} among others.`
    const fix = kind === 'alias' ? 'Take the alias out.' : 'Give the file another name.'
    problems.push({ severity: 'error', file, line, column, field, message, fix })
  }
  // What of the site's own a content file would take, it may not have: that is told with the claims.
  need(ownFolders, 'files of the site')
  const claimed = new Set(claims.map(({ path }) => addressKey(path)))
  for (const path of siteAddresses) {
    const key = addressKey(path)
    const isOwnFolder = path.endsWith('/') && !claimed.has(key)
    need(isOwnFolder ? [...foldersOf(key), key] : foldersOf(key), `\`${path}\``)
  }
  for (const path of publicFiles) {
    const within = path.endsWith('/index.html') ? undefined : folders.get(addressKey(path))
    if (within === undefined) continue
    const message = `The site needs a folder of this name, for ${within} among others.`
    problems.push({
      severity: 'error',
      file: `public${path}`,
      message,
      fix: 'Give the file another name.',
    })
  }
  return problems
}
