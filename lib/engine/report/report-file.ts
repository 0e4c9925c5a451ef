import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { BuildSummary } from './build-outcome.ts'
import { UsageError } from '../../usage-error.ts'
import type { StageTime } from './stopwatch.ts'

const reportSchema = z.object({
  /** Pages of the site. */
  pages: z.number(),
  /** Those of them that were rendered; the others were taken from the last build. */
  rendered: z.number(),
  /** Markdown texts that were compiled. */
  compiled: z.number(),
  /** Feeds, Markdown twins and other texts that were made. */
  made: z.number(),
  /** Share cards that were drawn. */
  drawn: z.number(),
  /** Files that were encoded of pictures. */
  encoded: z.number(),
  /** Texts that were indexed for search. */
  indexed: z.number(),
  /** Whether Next.js compiled the template. */
  template: z.boolean(),
  files: z.number(),
  stages: z.array(z.object({ stage: z.string(), milliseconds: z.number(), memory: z.number() })),
  /** The hash of the whole site. */
  site: z.string(),
})

/** What a build did, for a program to read. */
export type BuildFigures = z.output<typeof reportSchema>

/**
 * Refuses a place for a report where something else lies.
 *
 * @throws UsageError that names it.
 */
export function requireReportPlace(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false })
  // A terminal or a pipe takes it as well.
  if (!stat || (!stat.isDirectory() && !stat.isFile()) || (stat.isFile() && stat.size === 0)) return
  try {
    readReportFile(path)
  } catch {
    throw new UsageError(`${path} is no report that a build has written: name another file with --report.`)
  }
}

/** Writes what a build did as JSON. */
export function writeReportFile(path: string, summary: BuildSummary, stages: readonly StageTime[]): void {
  // What people read is no part of it.
  const { tables: _tables, notes: _notes, ...figures } = summary
  const report: BuildFigures = { ...figures, stages: [...stages] }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(report, null, 1)}\n`)
}

/** @throws Error when the file is absent or no such report. */
export function readReportFile(path: string): BuildFigures {
  return reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
}
