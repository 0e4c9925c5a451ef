import type { Problem } from '../problems.ts'
import { addressKey, reservedFor } from './reserved.ts'

/** A file's claim to an address of the site. */
export interface Claim {
  kind: 'page' | 'file' | 'alias'
  path: string
  file: string
  line?: number
  column?: number
  field?: string
}

/**
 * Checks that no two files claim one address, that none takes one which the site keeps, and that no alias lies below a
 * file. Of two, the one that comes later in the list is told, and names the other; so pages come first, aliases last.
 */
export function checkClaims(claims: readonly Claim[], publicFiles: readonly string[]): Problem[] {
  const problems: Problem[] = []
  const publicKeys = new Set(publicFiles.map(addressKey))
  const owners = new Map<string, Claim>()
  const fileKeys = new Set(publicKeys)
  for (const claim of claims) {
    const key = addressKey(claim.path)
    const isHome = claim.kind === 'page' && claim.path === '/'
    const reserved = isHome ? undefined : reservedFor(key, publicKeys)
    const owner = owners.get(key)
    if (reserved !== undefined) problems.push(taken(claim, reserved))
    else if (owner !== undefined) problems.push(twice(claim, owner))
    else owners.set(key, claim)
    if (claim.kind === 'file' || isFileName(key)) fileKeys.add(key)
  }
  for (const claim of claims) {
    if (claim.kind !== 'alias') continue
    const above = ancestors(addressKey(claim.path)).find((key) => fileKeys.has(key))
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
function isFileName(key: string): boolean {
  return /\.[a-z0-9]+$/.test(key)
}

function ancestors(key: string): string[] {
  const segments = key.split('/')
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'))
}

function taken(claim: Claim, what: string): Problem {
  if (claim.kind === 'alias') {
    return error(
      claim,
      `The alias \`${claim.path}\` is an address the site keeps for ${what}.`,
      'Take the alias out.',
    )
  }
  return error(claim, `The address \`${claim.path}\` is kept for ${what}.`, 'Rename the file.')
}

function twice(claim: Claim, owner: Claim): Problem {
  const place = `${owner.file}${owner.line === undefined ? '' : `, line ${owner.line}`}`
  const how = claim.path === owner.path ? '' : `, written \`${owner.path}\``
  if (claim.kind !== 'alias') {
    return error(
      claim,
      `The address \`${claim.path}\` is also that of ${owner.file} (line ${owner.line ?? 1})${how}.`,
      'Rename one of the two.',
    )
  }
  if (owner.file === claim.file && owner.kind === 'page') {
    return error(claim, `The alias \`${claim.path}\` is the address the page has.`, 'Take the alias out.')
  }
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

function error({ file, line, column, field }: Claim, message: string, fix: string): Problem {
  return { severity: 'error', file, line, column, field, message, fix }
}
