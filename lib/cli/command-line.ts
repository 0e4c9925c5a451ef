import type { SiteFolders } from '../engine/site-folders.ts'
import { UsageError } from '../usage-error.ts'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseContentDate } from '../dates.ts'
import { projectRoot } from '../engine/cache/checkout.ts'
import type { Flags } from './usage/command.ts'

/** The flags of every command that reads a site. */
export const siteFlags = {
  content: { type: 'string', value: 'DIR', about: 'the content folder, else CONTENT_DIR, else content/' },
  out: { type: 'string', value: 'DIR', about: 'the folder of the built site, else OUT_DIR, else out/' },
} as const satisfies Flags

/** The flag of every command that a day decides for. */
export const dayFlags = {
  'as-of': {
    type: 'string',
    value: 'DAY',
    about: 'takes this day (2026-12-24) for today, else AS_OF: later posts are not out yet',
  },
} as const satisfies Flags

/** The flags of every command that serves. */
export const serverFlags = {
  host: {
    type: 'string',
    value: 'IP',
    bare: '0.0.0.0',
    about: 'lets other machines in, by this interface or, where none is named, by all',
  },
  port: { type: 'string', value: 'N', about: 'the port to try first, else PORT, else 3000' },
} as const satisfies Flags

/** The port that a server tries first: the flag, else the environment's `PORT`, else 3000. */
export function firstPort(flags: { port?: string | undefined }, env: NodeJS.ProcessEnv): number {
  const given = flags.port ?? (env.PORT || '3000')
  if (/^\d{1,5}$/.test(given) && Number(given) < 2 ** 16) return Number(given)
  throw new UsageError(`${given} is no port: write --port with a number from 0 to 65535`)
}

/**
 * The folders a command works on: the flag, else the environment (`CONTENT_DIR`, `OUT_DIR`), else the checkout's own; what
 * shows drafts has an output of its own there.
 */
export function siteFolders(
  flags: { content?: string | undefined; out?: string | undefined; drafts?: boolean | undefined },
  env: NodeJS.ProcessEnv,
): SiteFolders {
  const folder = (name: string, given: string | undefined, own: string): string => {
    if (given === '') throw new UsageError(`--${name} names no folder.`)
    return given === undefined ? resolve(projectRoot, own) : fromWhereTyped(given, env)
  }
  return {
    contentDir: folder('content', flags.content ?? (env.CONTENT_DIR || undefined), 'content'),
    outDir: folder('out', flags.out ?? (env.OUT_DIR || undefined), flags.drafts ? 'out.drafts' : 'out'),
  }
}

/** @returns the whole path of what was typed, seen from the folder in which the command was. */
export function fromWhereTyped(path: string, env: NodeJS.ProcessEnv): string {
  return resolve(env.GROUNDWORK_CALLED_FROM ?? process.cwd(), path)
}

/**
 * The instant that decides which posts are due.
 *
 * @param given a UTC day or an RFC 3339 instant, or undefined for now.
 * @returns milliseconds since 1970.
 */
export function readAsOf(given: string | undefined, now: number): number {
  if (given === undefined) return now
  const date = parseContentDate(given)
  if (!date) throw new UsageError(`--as-of ${given} is no date: write 2026-07-23 or 2026-07-23T09:00:00Z`)
  return date.instant
}

/** @throws UsageError when there is no content folder at that path. */
export function requireContent(contentDir: string): void {
  if (statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) return
  throw new UsageError(
    `There is no folder ${contentDir}. Name the content folder with --content or CONTENT_DIR.`,
  )
}
