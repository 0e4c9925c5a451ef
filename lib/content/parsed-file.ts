import type { ContentDate } from '../dates.ts'
import type { SitePath, Slug } from '../paths.ts'
import type {
  FocusFrontMatter,
  FocusIndexFrontMatter,
  PageFrontMatter,
  PostFrontMatter,
  ProjectFrontMatter,
  SiteFile,
  TagsFile,
} from './schema.ts'

/** A place in a file; both count from 1. */
export interface Position {
  line: number
  column: number
}

interface Parsed<Kind extends string, FrontMatter> {
  kind: Kind
  /** Content-relative path with forward slashes. */
  file: string
  frontMatter: FrontMatter
  /** Where the values of fields stand, by dotted path: `publication.url`, `tags.0`. */
  positions: Record<string, Position>
}

/** The text of a content file. */
export interface WithBody {
  slug: Slug
  /** Address of the page it becomes, or of the page it is a part of. */
  path: SitePath
  /** The Markdown below the front matter, with LF at the ends of lines. */
  body: string
  /** Line of the file on which the body begins. */
  firstLine: number
  /** Whether the body is nothing but white space. */
  empty: boolean
}

/** A text with the file it stands in. */
export interface ContentText extends WithBody {
  file: string
}

export type ParsedSite = Parsed<'site', SiteFile>
export type ParsedTags = Parsed<'tags', TagsFile>
export interface ParsedPost extends Parsed<'post', PostFrontMatter>, WithBody {
  /** From the front matter, else from the file's name. */
  date: ContentDate
}
export interface ParsedFocus extends Parsed<'focus', FocusFrontMatter>, WithBody {}
export interface ParsedFocusIndex extends Parsed<'focus-index', FocusIndexFrontMatter>, WithBody {}
export interface ParsedProject extends Parsed<'project', ProjectFrontMatter>, WithBody {}
export interface ParsedPage extends Parsed<'page', PageFrontMatter>, WithBody {}

/** A content file, read and validated on its own. Plain data, the same after a trip through JSON. */
export type ParsedFile =
  ParsedSite | ParsedTags | ParsedPost | ParsedFocus | ParsedFocusIndex | ParsedProject | ParsedPage

/** A content file that has Markdown in it. */
export type ParsedMarkdown = Exclude<ParsedFile, ParsedSite | ParsedTags>

/** @returns whether the file has Markdown to compile. */
export function isMarkdown(parsed: ParsedFile): parsed is ParsedMarkdown {
  return parsed.kind !== 'site' && parsed.kind !== 'tags'
}
