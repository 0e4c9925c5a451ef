import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cardPackages } from '../cards/card-packages.ts'
import { hashOf, sha256 } from './hash.ts'
import { listFiles } from './list-files.ts'
import { projectRoot } from './project.ts'

/**
 * Hashes all that turns a card's data into its bytes: the files of `lib/cards`, which import nothing of the project
 * but each other, and the versions of the packages they use. The hash of the whole code would do as well, but then a
 * change anywhere in `lib` would draw every card of the site again, a tenth of a second each.
 */
export function cardsCode(): string {
  const folder = join(projectRoot, 'lib/cards')
  const sources = listFiles(folder).map((file) => [file, sha256(readFileSync(join(folder, file)))])
  const lockfile: Lockfile = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'))
  const versions = cardPackages.map((name) => {
    const version = lockfile.packages[`node_modules/${name}`]?.version
    if (version === undefined)
      throw new Error(`package-lock.json does not have ${name}, which cards are made with`)
    return [name, version]
  })
  return hashOf([process.versions.node.split('.')[0], process.platform, process.arch, sources, versions])
}

interface Lockfile {
  packages: Record<string, { version?: string } | undefined>
}
