import type { Problem } from '../../problems.ts'
import { compressedFrom } from './compressed-names.ts'
import { addressKey, foldersOf, reservedFor } from './reserved.ts'

/** A file's claim to an address of the site. */
export interface Claim {
  /** A file is served as it is; a picture is drawn of a text, and served beside its page. */
  kind: 'page' | 'picture' | 'file' | 'alias'
  path: string
  file: string
  line?: number
  column?: number
  field?: string
}

/**
 * Checks that no two files claim one address, that none takes one which the site or `public/` keeps, that no file has
 * the name of another's compressed copy, and that no alias lies below a file. Of two, the one that comes later in the
 * list is told, and names the other; so pages come first, aliases last.
 *
 * @param publicFiles addresses of the files in `public/`, which may stand in for a file of the site's own.
 */
export function checkClaims(claims: readonly Claim[], publicFiles: readonly string[]): Problem[] {
  const problems: Problem[] = []
  const publicKeys = new Map(publicFiles.map((path) => [addressKey(path), path]))
  const owners = new Map<string, Claim>()
  for (const claim of claims) {
    const key = addressKey(claim.path)
    const isHome = claim.kind === 'page' && claim.path === '/'
    const kept = isHome ? undefined : keptFor(key, publicKeys)
    const owner = owners.get(key)
    if (kept !== undefined) problems.push(taken(claim, kept))
    else if (owner !== undefined) problems.push(twice(claim, owner))
    else owners.set(key, claim)
  }
  const fileKeys = new Set(publicKeys.keys())
  for (const [key, { kind }] of owners)
    if (kind === 'picture' || kind === 'file' || isFileName(key)) fileKeys.add(key)
  for (const claim of claims) {
    if (claim.kind !== 'page') problems.push(...copyTaken(claim, owners, publicKeys))
    if (claim.kind !== 'alias') continue
    const above = foldersOf(addressKey(claim.path)).find((key) => fileKeys.has(key))
    if (above === undefined) continue
    problems.push(
      error(
        claim,
        `The alias \`${claim.path}\` lies below \`/${above}\`, which is a file.`,
        'Take the alias out.',
      ),
    )
  }
  return problems
}

/** `/old.html` is written as a file of that name, `/old` as a folder. */
export function isFileName(key: string): boolean {
  return /\.[a-z0-9]+$/.test(key)
}

/** What an address is kept for; undefined where it is free. */
function keptFor(key: string, publicKeys: ReadonlyMap<string, string>): string | undefined {
  const inPublic = publicKeys.get(key)
  return reservedFor(key) ?? (inPublic === undefined ? undefined : `the file public${inPublic}`)
}

/** Where a host finds `feed.xml.gz`, it sends that to whoever asks for `feed.xml`. */
function copyTaken(
  claim: Claim,
  owners: ReadonlyMap<string, Claim>,
  publicKeys: ReadonlyMap<string, string>,
): Problem[] {
  const original = [...foldersOf(claim.path), claim.path]
    .map(compressedFrom)
    .find((path) => path !== undefined)
  if (original === undefined) return []
  const key = addressKey(original)
  const owner = owners.get(key)
  const what = keptFor(key, publicKeys) ?? (owner && nameOf(owner))
  if (what === undefined) return []
  const message = `The address \`${claim.path}\` takes that of a compressed copy of \`${original}\`, which belongs to ${what}.`
  const fix = claim.kind === 'alias' ? 'Take the alias out.' : 'Give the file another name.'
  return [error(claim, message, fix)]
}

function taken(claim: Claim, what: string): Problem {
  if (claim.kind === 'alias') {
    return error(
      claim,
      `The alias \`${claim.path}\` is an address the site keeps for ${what}.`,
      'Take the alias out.',
    )
  }
  const fix = claim.kind === 'page' ? 'Rename the file.' : 'Rename the file, or move it to another folder.'
  return error(claim, `The address \`${claim.path}\` is kept for ${what}.`, fix)
}

function twice(claim: Claim, owner: Claim): Problem {
  const how = claim.path === owner.path ? '' : `, written \`${owner.path}\``
  if (claim.kind !== 'alias') {
    const line = owner.line === undefined ? '' : ` (line ${owner.line})`
    return error(
      claim,
      `The address \`${claim.path}\` is also that of ${nameOf(owner)}${line}${how}.`,
      'Rename one of the two.',
    )
  }
  if (owner.file === claim.file && owner.kind === 'page') {
    return error(claim, `The alias \`${claim.path}\` is the address the page has.`, 'Take the alias out.')
  }
  const place = `${nameOf(owner)}${owner.line === undefined ? '' : `, line ${owner.line}`}`
  if (owner.kind === 'alias') {
    return error(
      claim,
      `The alias \`${claim.path}\` is given twice: also in ${place}${how}.`,
      'Keep one of the two.',
    )
  }
  return error(
    claim,
    `The alias \`${claim.path}\` is already the address of ${place}${how}.`,
    'Take the alias out, or rename that file.',
  )
}

function nameOf({ kind, file }: Claim): string {
  return kind === 'picture' ? `a diagram in ${file}` : file
}

function error({ file, line, column, field }: Claim, message: string, fix: string): Problem {
  return { severity: 'error', file, line, column, field, message, fix }
}
