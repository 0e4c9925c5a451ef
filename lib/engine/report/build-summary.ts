import type { BuildSummary } from './build-outcome.ts'
import type { Problem } from '../../problems.ts'
import type { BuildResult } from './build-outcome.ts'
import { figureTables, notes } from './report-text.ts'

/** Sums a build up for people and for programs. */
export function summaryOf(result: BuildResult, problems: readonly Problem[], outDir: string): BuildSummary {
  return {
    pages: result.pages.length,
    rendered: result.pages.filter(({ rendered }) => rendered).length,
    compiled: result.compiled,
    made: result.made,
    drawn: result.drawn,
    encoded: result.pictures.encoded,
    indexed: result.search.indexed,
    template: result.templateCompiled,
    files: result.files.length,
    site: result.manifest.site,
    tables: figureTables(result),
    notes: notes(result, problems, outDir),
  }
}

/** What the same build would tell if nothing had been left to do. */
export function idleSummary(result: BuildResult, problems: readonly Problem[], outDir: string): BuildSummary {
  const pages = result.pages.map((page) => ({ ...page, rendered: false, why: [], bytesBefore: page.bytes }))
  const { search, pictures } = result
  return summaryOf(
    {
      ...result,
      pages,
      compiled: 0,
      made: 0,
      drawn: 0,
      gone: [],
      templateCompiled: false,
      search: { ...search, indexed: 0 },
      pictures: { ...pictures, encoded: 0 },
    },
    problems,
    outDir,
  )
}
