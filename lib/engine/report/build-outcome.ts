import type { Problem } from '../../problems.ts'
import type { PageCost, SiteCost } from '../output/budget.ts'
import type { Manifest, OutputFile } from '../output/manifest.ts'
import type { ContentFolder } from '../load/read-content.ts'
import type { PageOutput } from '../render/render-pages.ts'
import type { SearchFiles } from '../search/search-files.ts'
import type { Template } from '../render/template-files.ts'

/** What there is to tell of a build that went well. */
export interface BuildResult {
  pages: PageOutput[]
  files: OutputFile[]
  manifest: Manifest
  template: Template
  cost: SiteCost
  /** Pages over the budget for HTML and CSS, which only the home page must keep. */
  long: PageCost[]
  compiled: number
  texts: number
  /** Files made of pictures, and those of them that had to be encoded in this build. */
  pictures: { files: number; encoded: number }
  search: SearchFiles
  /** Feeds, twins and other texts that had to be made, and share cards that had to be drawn. */
  made: number
  drawn: number
  /** Sentences on feeds that are no longer where readers ask for them. */
  gone: string[]
  templateCompiled: boolean
}

/** What a build made of some content; without a `result` the problems hold errors. */
export interface Outcome {
  problems: Problem[]
  content: ContentFolder
  nextDue: number | undefined
  result?: BuildResult
}

/** What a build tells of itself, apart from its stages. */
export interface BuildSummary {
  pages: number
  rendered: number
  /** Markdown texts that were compiled. */
  compiled: number
  /** Feeds, Markdown twins and other texts that were made. */
  made: number
  /** Share cards that were drawn. */
  drawn: number
  /** Files that were encoded of pictures. */
  encoded: number
  /** Texts that were indexed for search. */
  indexed: number
  /** Whether Next.js compiled the template. */
  template: boolean
  files: number
  /** The hash of the whole site. */
  site: string
  /** What stands before the stages in the report, and what after. */
  tables: string
  notes: string
}
