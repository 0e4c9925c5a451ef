import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReportFile } from '../../lib/engine/report/report-file.ts'
import type { CorpusFile } from './corpus.ts'
import { corpusEdits } from './corpus-edits.ts'
import { measureCommand } from './measure-command.ts'
import { sizeOfOutput, type OutputSize } from './output-size.ts'
import { scenarios, type BuildMeasure, type Scenario } from './bench-result.ts'
import { writeCorpus } from './write-corpus.ts'

/** A stylesheet that is on every page. */
const stylesheet = 'components/styles/base.css'

export interface OwnBuildsOptions {
  /** A copy of the checkout; its styles are changed and put back. */
  checkout: string
  /** An empty folder within that copy: Next.js loads compiled templates from nowhere else. */
  folder: string
  env: NodeJS.ProcessEnv
  files: readonly CorpusFile[]
  progress: (scenario: Scenario) => void
}

export interface OwnBuilds {
  builds: Record<Scenario, BuildMeasure>
  output: OutputSize
  contentDir: string
  cacheDir: string
}

/**
 * Builds a corpus cold and after each change. The cache is the folder's own and empty at first, so a cold build
 * compiles the template too; what the operating system holds of files in memory is left as it is.
 */
export async function measureBuilds(options: OwnBuildsOptions): Promise<OwnBuilds> {
  const { checkout, folder, files } = options
  const contentDir = join(folder, 'content')
  const outDir = join(folder, 'out')
  const cacheDir = join(folder, 'cache')
  writeCorpus(contentDir, files)
  const edits = corpusEdits(files)
  const styles = join(checkout, stylesheet)
  const stylesBefore = readFileSync(styles, 'utf8')
  const change: Record<Scenario, () => void> = {
    cold: () => {},
    'nothing changed': () => {},
    'one edit': () => writeCorpus(contentDir, [edits.edit]),
    'one new post': () => writeCorpus(contentDir, [edits.newPost]),
    'one tag renamed': () => writeCorpus(contentDir, [edits.renamedTag]),
    'one style changed': () => appendFileSync(styles, '\nmain {\n  outline-offset: 3px;\n}\n'),
  }
  const build = async (): Promise<BuildMeasure> => {
    const report = join(folder, 'report.json')
    rmSync(report, { force: true })
    const args = ['build', '--content', contentDir, '--out', outDir, '--report', report]
    const measure = await measureCommand({
      command: [process.execPath, 'scripts/run.mjs', ...args],
      cwd: checkout,
      env: { ...options.env, GROUNDWORK_CACHE: cacheDir },
      scratch: join(folder, 'times'),
    })
    const { pages, rendered, stages } = readReportFile(report)
    const inSeconds = stages.map(({ stage, milliseconds }) => ({ stage, seconds: milliseconds / 1000 }))
    return { ...measure, pages, rendered, stages: inSeconds }
  }
  const builds: Partial<Record<Scenario, BuildMeasure>> = {}
  let output: OutputSize | undefined
  try {
    for (const scenario of scenarios) {
      options.progress(scenario)
      change[scenario]()
      builds[scenario] = await build()
      output ??= sizeOfOutput(outDir)
    }
  } finally {
    writeFileSync(styles, stylesBefore)
  }
  if (!isComplete(builds) || !output) throw new Error('a build was not measured')
  return { builds, output, contentDir, cacheDir }
}

function isComplete(
  builds: Partial<Record<Scenario, BuildMeasure>>,
): builds is Record<Scenario, BuildMeasure> {
  return scenarios.every((scenario) => builds[scenario] !== undefined)
}
