import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  type Dirent,
  type Stats,
} from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { Problem } from '../../problems.ts'
import { errorCode } from '../cache/error-code.ts'
import { isWithin } from '../cache/is-within.ts'
import { byCodeUnit } from '../cache/list-files.ts'

/** A folder of which everything may be published: the content folder, or `public/`. */
export interface OwnFolder {
  path: string
  /** What problems put before the names of its files. */
  prefix: '' | 'public/'
}

/** A file of such a folder. */
export interface OwnFile {
  /** Relative to the folder, with forward slashes; in NFC, however the disk has it. */
  file: string
  /** Where it really lies: within the folder, without a link on the way. */
  path: string
}

/** Why a file is not read. */
export interface Refusal {
  message: string
  fix: string
}

type Kind = 'file' | 'folder' | 'named pipe' | 'socket' | 'device'

/**
 * Lists the regular files below a folder, sorted by code unit. Names that begin with a dot are passed over. Links are
 * followed within the folder; one that leads out of it, and whatever is no file, is a problem: all that is listed is
 * published. So is a second name that differs from a first in its form alone (NFC, NFD): to readers they are one.
 *
 * @returns no files when the folder does not exist.
 */
export function listOwnFiles(folder: OwnFolder): { files: OwnFile[]; problems: Problem[] } {
  const files: OwnFile[] = []
  const problems: Problem[] = []
  const known = new Set<string>()
  const refuse = (file: string, refusal: Refusal): void => {
    problems.push({ severity: 'error', file: folder.prefix + file, ...refusal })
  }
  /** @param above real folders that links were followed out of, on the way here. */
  const visit = (below: string, path: string, above: readonly string[]): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue
      const name = entry.name.normalize('NFC')
      const file = below === '' ? name : `${below}/${name}`
      const isLink = entry.isSymbolicLink()
      const inside = isLink ? [...above, path] : above
      const found = isLink
        ? follow(folder, join(path, entry.name), inside)
        : { kind: kindOf(entry), path: join(path, entry.name) }
      if ('message' in found) refuse(file, found)
      else if (found.kind === 'file') {
        if (known.has(file)) refuse(file, twice)
        else files.push({ file, path: found.path })
        known.add(file)
      } else if (found.kind === 'folder') {
        try {
          visit(file, found.path, inside)
        } catch (error) {
          const message = `The folder cannot be read: ${errorCode(error)}.`
          refuse(file, { message, fix: 'Make it a folder that you may read.' })
        }
      } else refuse(file, noFile(found.kind))
    }
  }
  try {
    visit('', realpathSync.native(folder.path), [])
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
  return { files: files.toSorted((a, b) => byCodeUnit(a.file, b.file)), problems }
}

/** @returns where a file of a folder really lies; undefined where it would not be listed, whoever names it. */
export function findOwnFile(folder: OwnFolder, file: string): string | undefined {
  const found = lookAt(folder, onDisk(folder.path, file))
  return 'kind' in found && found.kind === 'file' ? found.path : undefined
}

const twice: Refusal = {
  message: 'Two files have this name, whose accents are written in two ways that look the same.',
  fix: 'Take one of the two away, or give it another name.',
}

/** @returns where a file lies that is named in NFC; its name on the disk, and its folders', may be in another form. */
export function onDisk(folder: string, file: string): string {
  const place = join(folder, file)
  if (existsSync(place)) return place
  return file.split('/').reduce((path, name) => {
    const known = existsSync(path)
      ? readdirSync(path).find((one) => one.normalize('NFC') === name)
      : undefined
    return join(path, known ?? name)
  }, folder)
}

/**
 * Reads a file as it was listed, and nothing that has been put in its place: no link, and no pipe that it would wait at.
 *
 * @throws Error when it cannot be read.
 */
export function readOwnFile(path: string): Buffer {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants
  const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    if (!fstatSync(file).isFile()) throw new Error(`${path} is not a file any more; start again`)
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}

/** @returns why a file that is listed cannot be read, from the error it gave. */
export function unreadable(error: unknown): Refusal {
  return {
    message: `The file cannot be read: ${errorCode(error)}.`,
    fix: 'Make it a file that you may read.',
  }
}

function follow(folder: OwnFolder, link: string, inside: readonly string[]): Found | Refusal {
  const found = lookAt(folder, link)
  if ('kind' in found && found.kind === 'folder' && inside.some((one) => isWithin(one, found.path)))
    return { message: 'It is a link to a folder that it lies in itself.', fix: 'Take the link away.' }
  return found
}

interface Found {
  kind: Kind
  path: string
}

function lookAt({ path: folder, prefix }: OwnFolder, place: string): Found | Refusal {
  try {
    const path = realpathSync.native(place)
    const root = realpathSync.native(folder)
    const name = prefix === '' ? 'the content folder' : prefix
    if (!isWithin(path, root)) return misleading(`out of ${name}`, place)
    // The folder's own `.git`, say: what is passed over under its own name is not published under another.
    if (
      relative(root, path)
        .split(/[/\\]/)
        .some((part) => part.startsWith('.'))
    )
      return misleading(`into what is hidden in ${name}`, place)
    return { kind: kindOf(statSync(path)), path }
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT')
      return {
        message: 'The file cannot be read: it is a link to nothing.',
        fix: 'Put a file where it leads, or take it away.',
      }
    if (code === 'ELOOP')
      return { message: 'It is a link that leads back to itself.', fix: 'Take the link away.' }
    return unreadable(error)
  }
}

function misleading(where: string, link: string): Refusal {
  return {
    message: `It is a link ${where}, to \`${leadsTo(link)}\`; all that it leads to would be published.`,
    fix: 'Put a copy in its place, if readers are to have that, or take the link away.',
  }
}

function leadsTo(link: string): string {
  try {
    return readlinkSync(link)
  } catch {
    // A link further up led here.
    return basename(link)
  }
}

function kindOf(entry: Dirent | Stats): Kind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  if (entry.isFIFO()) return 'named pipe'
  return entry.isSocket() ? 'socket' : 'device'
}

function noFile(kind: Kind): Refusal {
  return { message: `It is no file but a ${kind}.`, fix: 'Put a file in its place, or take it away.' }
}
