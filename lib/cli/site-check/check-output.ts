import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { siteFileIn } from '../../engine/load/site-file-in.ts'
import { overBudget } from '../../engine/output/budget.ts'
import type { SiteFolders } from '../../engine/site-folders.ts'
import { Refusal } from '../../refusal.ts'
import { UsageError } from '../../usage-error.ts'
import { listFiles } from '../../engine/cache/list-files.ts'
import { manifestPath } from '../../engine/output/manifest.ts'
import { outputPath } from '../../engine/output/output-path.ts'
import type { ContentFolder } from '../../engine/load/read-content.ts'
import { addressOfFile } from '../../served-address.ts'
import { siteAddress, type SiteAddress } from '../../paths.ts'
import type { Problem } from '../../problems.ts'
import { Findings } from './findings.ts'
import { follow } from './links.ts'
import { outputCost } from './output-cost.ts'
import { pageFacts, type PageFacts } from './page-facts.ts'

/** What the author keeps, which is copied into the output where it is no text. */
export interface AuthorsFiles {
  read: ContentFolder
  /** Addresses of the files in `public/`. */
  publicFiles: readonly string[]
}

/** What a look through an output has found. */
export interface OutputReport {
  problems: Problem[]
  pages: number
}

/**
 * Checks an output as it lies there: everything its pages link to, show or load is there, they are valid HTML, and what
 * they cost is within the budgets of site.yaml. Pages that the author put there are not held to be valid.
 *
 * @throws UsageError where there is no output, Refusal where there is no site.yaml to hold it against.
 */
export async function checkOutput(
  { contentDir, outDir }: SiteFolders,
  { read, publicFiles }: AuthorsFiles,
): Promise<OutputReport> {
  if (!existsSync(join(outDir, manifestPath)))
    throw new UsageError(`There is no site in ${outDir}: run npm run build first.`)
  const site = siteFileIn(contentDir)
  if (!site) throw new Refusal(`${join(contentDir, 'site.yaml')} can’t be read; npm run check says why.`)
  const address = siteAddress(site.url)
  const files = new Set(listFiles(outDir))
  const pages = new Map<string, PageFacts>()
  for (const file of files)
    if (file.endsWith('.html')) pages.set(file, pageFacts(readFileSync(join(outDir, file), 'utf8')))
  const copied = new Set([...publicFiles, ...Object.keys(read.assets).map(addressOfFile)].map(outputPath))
  const output: Output = { name: basename(outDir), files, pages, copied }
  const spent = await outputCost(outDir, files, pages, address)
  return {
    problems: [...linkProblems(output, address), ...htmlProblems(output), ...overBudget(spent, site.budget)],
    pages: pages.size,
  }
}

interface Output {
  /** Of its folder, which problems name. */
  name: string
  files: ReadonlySet<string>
  pages: ReadonlyMap<string, PageFacts>
  /** Files that lie there as the author wrote them. */
  copied: ReadonlySet<string>
}

function linkProblems({ name, files, pages, copied }: Output, address: SiteAddress): Problem[] {
  const findings = new Findings()
  for (const [file, { addresses }] of pages) {
    const page = `${address.basePath}/${encodeURI(file.replace(/(^|\/)index\.html$/, '$1'))}`
    for (const { written, line, column } of addresses) {
      const say = (message: string, fix: string): void =>
        findings.add({ severity: 'error', file: `${name}/${file}`, line, column, message, fix })
      const target = follow(written, page, address, files)
      if (target.kind === 'nothing')
        say(
          `\`${written}\` leads to nothing of the site.`,
          'Correct the address, or add what it should lead to.',
        )
      if (target.kind !== 'file' || copied.has(target.file)) continue
      const { fragment } = target
      const ids = pages.get(target.file)?.ids
      // Without such an id, `#top` is the top of the page (HTML 7.4.6.4).
      if (ids === undefined || fragment === '' || ids.has(fragment) || fragment.toLowerCase() === 'top')
        continue
      say(
        `\`${written}\` leads to \`#${fragment}\`, and nothing on that page has this id.`,
        'Write the id of something on it, or leave the fragment out.',
      )
    }
  }
  return findings.all()
}

function htmlProblems({ name, pages, copied }: Output): Problem[] {
  const findings = new Findings()
  for (const [file, { faults }] of pages) {
    if (copied.has(file)) continue
    for (const { line, column, message } of faults)
      findings.add({
        severity: 'error',
        file: `${name}/${file}`,
        line,
        column,
        message: `Not valid HTML: ${message}`,
        fix: 'Look for HTML in the text of this page, or in the component that makes this part of it.',
      })
  }
  return findings.all()
}
