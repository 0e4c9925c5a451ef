import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cardPackages } from '../../cards/card-packages.ts'
import { hashOf } from '../cache/hash.ts'
import { listFiles } from '../cache/list-files.ts'
import { projectRoot } from '../cache/checkout.ts'
import { sourcesHash } from '../cache/sources-hash.ts'

/**
 * Hashes all that turns a card's data into its bytes: the files of `lib/cards`, which import nothing of the project
 * but each other, the task that calls them and words its warnings, and the versions of the packages they use. The hash
 * of the whole code would do as well, but then a change anywhere in `lib` would draw every card of the site again, a
 * tenth of a second each.
 */
export function cardsCode(): string {
  const own = sourcesHash(cardSources())
  const lockfile: Lockfile = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'))
  const versions = cardPackages.map((name) => {
    const version = lockfile.packages[`node_modules/${name}`]?.version
    if (version === undefined)
      throw new Error(`package-lock.json does not have ${name}, which cards are made with`)
    return [name, version]
  })
  return hashOf([process.versions.node.split('.')[0], process.platform, process.arch, own, versions])
}

/** @returns every file of the project that decides what a card is, and what is said of it. */
export function cardSources(): string[] {
  const drawing = listFiles(join(projectRoot, 'lib/cards')).map((file) => `lib/cards/${file}`)
  return [...drawing, 'lib/engine/cards/draw-card-job.ts', 'lib/engine/cards/missing-characters.ts']
}

interface Lockfile {
  packages: Record<string, { version?: string } | undefined>
}
