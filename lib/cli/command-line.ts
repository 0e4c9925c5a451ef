import type { SiteFolders } from '../engine/site-folders.ts'
import { UsageError } from '../usage-error.ts'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { parseContentDate } from '../dates.ts'
import { projectRoot } from '../engine/cache/checkout.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** The flags of every command that reads a site. */
export const siteFlags = {
  content: { type: 'string' },
  out: { type: 'string' },
} as const satisfies Options

/** The flags of every command that serves. */
export const serverFlags = {
  host: { type: 'string' },
  port: { type: 'string' },
} as const satisfies Options

/** The port that a server tries first: the flag, else the environment's `PORT`, else 3000. */
export function firstPort(flags: { port?: string | undefined }, env: NodeJS.ProcessEnv): number {
  const given = flags.port ?? (env.PORT || '3000')
  if (/^\d{1,5}$/.test(given) && Number(given) < 2 ** 16) return Number(given)
  throw new UsageError(`${given} is no port: write --port with a number from 0 to 65535`)
}

/**
 * Reads a command line. `--host` that names no interface means every one.
 *
 * @throws UsageError for a flag that does not exist.
 */
export function readFlags<const Flags extends Options>(flags: Flags, args: string[], positionals = false) {
  try {
    return parseArgs({
      args: 'host' in flags ? bareHostIsAll(args) : args,
      options: flags,
      allowPositionals: positionals,
      strict: true,
    })
  } catch (error) {
    const known = Object.keys(flags).map((name) => `--${name}`)
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)}\nThe flags are ${known.join(', ')}.`,
    )
  }
}

function bareHostIsAll(args: readonly string[]): string[] {
  return args.map((arg, at) => {
    const isBare = arg === '--host' && /^(?:-|$)/.test(args[at + 1] ?? '')
    return isBare || arg === '--host=' ? '--host=0.0.0.0' : arg
  })
}

/** The folders a command works on: the flag, else the environment (`CONTENT_DIR`, `OUT_DIR`), else the checkout's own. */
export function siteFolders(
  flags: { content?: string | undefined; out?: string | undefined },
  env: NodeJS.ProcessEnv,
): SiteFolders {
  const from = env.GROUNDWORK_CALLED_FROM ?? process.cwd()
  return {
    contentDir: resolve(
      (flags.content ?? env.CONTENT_DIR) ? from : projectRoot,
      flags.content ?? env.CONTENT_DIR ?? 'content',
    ),
    outDir: resolve((flags.out ?? env.OUT_DIR) ? from : projectRoot, flags.out ?? env.OUT_DIR ?? 'out'),
  }
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
