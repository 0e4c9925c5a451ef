import { href, isSitePath, type SiteAddress, type SitePath } from '../paths.ts'
import { percentDecoded } from '../percent-decoded.ts'
import type { Problem } from '../problems.ts'
import type { Claim } from './addresses/claims.ts'
import { unreadableCharacter } from './unreadable-character.ts'

/** Bytes that every disk takes in a name, with room for the ending of what is made beside it. */
const longestName = 200

/** Bytes of a whole address, of which every disk takes a path with the folder that it lies in. */
const longestAddress = 800

const ofWindows = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/**
 * @param name one part of an address or of a path, without percent-encoding.
 * @returns why not every system can have a file or folder of this name, as a sentence goes on: `holds `<``; undefined where
 * all can.
 */
export function nameFault(name: string): string | undefined {
  if (unreadableCharacter.test(name)) return 'holds a character that cannot be seen'
  const sign = /[<>"\\]/.exec(name)?.[0]
  if (sign !== undefined) return `holds \`${sign}\``
  if (ofWindows.test(name)) return 'is a name that Windows keeps for a device'
  if (name.endsWith(' ')) return 'ends in a space, which Windows takes off'
  if (/[^.]\.+$/.test(name)) return 'ends in a dot, which Windows takes off'
  const bytes = new TextEncoder().encode(name).length
  return bytes > longestName ? `is ${bytes} bytes long; ${longestName} are the most` : undefined
}

/**
 * Checks that what claims an address can have it on every system and host.
 *
 * @returns an error for each that cannot, and for each alias that says the base path over again.
 */
export function checkNames(claims: readonly Claim[], address: SiteAddress): Problem[] {
  return claims.flatMap((claim) => {
    const fault = faultIn(claim.path)
    if (fault !== undefined) return [problemAt(claim, ...explained(claim, fault))]
    const repeated = claim.kind === 'alias' ? withoutBase(claim.path, address) : undefined
    if (repeated === undefined) return []
    const message = `The alias \`${claim.path}\` says the base path \`${address.basePath}\`, which is put before every address: it would be \`${href(address, repeated.written)}\`.`
    const fix = repeated.rest === '/' ? 'Take the alias out.' : `Write \`${repeated.rest}\`.`
    return [problemAt(claim, message, fix)]
  })
}

/** @returns what is wrong with the first name of a path that not every system can have. */
export function faultIn(path: string): string | undefined {
  const bytes = new TextEncoder().encode(percentDecoded(path) ?? path).length
  for (const segment of path.split('/')) {
    const name = percentDecoded(segment) ?? segment
    const fault = nameFault(name)
    if (fault !== undefined) return `\`${name}\` ${fault}`
  }
  return bytes > longestAddress ? `it is ${bytes} bytes long; ${longestAddress} are the most` : undefined
}

function explained({ kind, path }: Claim, fault: string): [message: string, fix: string] {
  switch (kind) {
    case 'alias':
      return [
        `The alias \`${path}\` cannot be an address of the site: ${fault}.`,
        'Take the alias out; who needs it can redirect it in the settings of the host.',
      ]
    case 'file':
      return [`The file cannot be served: ${fault}.`, 'Rename the file, or the folder of that name.']
    default:
      return [
        `The address \`${path}\` cannot be one of the site: ${fault}.`,
        'Rename the file, or the folder of that name.',
      ]
  }
}

function withoutBase(
  path: Claim['path'],
  { basePath }: SiteAddress,
): { written: SitePath; rest: string } | undefined {
  if (basePath === '' || !isSitePath(path)) return undefined
  if (path !== basePath && !path.startsWith(`${basePath}/`)) return undefined
  return { written: path, rest: path.slice(basePath.length) || '/' }
}

function problemAt({ file, line, column, field }: Claim, message: string, fix: string): Problem {
  return { severity: 'error', file, line, column, field, message, fix }
}
