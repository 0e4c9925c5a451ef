import { isMarkdown, type ContentText, type ParsedFile } from '../../content/parsed-file.ts'
import type { Body } from '../../content/index/site-index.ts'
import { isListOf, isRecord } from '../../guards.ts'
import { siteAddress } from '../../paths.ts'
import { hasErrors, type Problem } from '../../problems.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import { hashOf } from '../cache/hash.ts'
import type { CompileContext, CompileJob } from './compile-body.ts'
import type { ContentFolder } from './read-content.ts'

/** What is remembered of a file that had no errors. */
export interface RememberedText {
  /** Without its Markdown, which is in the file. */
  parsed: ParsedFile
  problems: Problem[]
  body?: Body
  /** Hashes of what was known of the files its text shows, as they were. */
  assets: [file: string, hash: string][]
}

/** There are as many as posts, so what is in them is taken as it is. */
export function isRememberedText(value: unknown): value is RememberedText {
  return (
    isRecord(value) &&
    isRecord(value.parsed) &&
    typeof value.parsed.kind === 'string' &&
    Array.isArray(value.problems) &&
    (value.body === undefined || isRecord(value.body)) &&
    isListOf(isPair)(value.assets)
  )
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string'
}

/** @returns what to remember of a text; nothing where it has errors. */
export function memoryOf(
  { parsed, problems, body }: Omit<RememberedText, 'assets'>,
  content: ContentFolder,
): RememberedText | undefined {
  if (hasErrors(problems) || hasErrors(body?.problems ?? [])) return undefined
  const shown = body ? [...body.assets, ...body.pictures.map((picture) => picture.file)] : []
  const assets = shown.map((file): [string, string] => [file, assetHash(content, file)])
  return { parsed: withoutMarkdown(parsed), problems, body, assets }
}

/** What was remembered holds only while the files it shows are the same and its HTML is whole. */
export function isCurrent(
  { body, assets }: RememberedText,
  content: ContentFolder,
  blobs: BlobStore,
): boolean {
  if (assets.some(([file, hash]) => assetHash(content, file) !== hash)) return false
  if (!body) return true
  const hashes = [body.htmlHash, body.feedHash, ...(body.files ?? []).map(({ hash }) => hash)]
  return hashes.every((hash) => blobs.has(hash))
}

/** Pictures are shown at addresses that other code decides, so all that is known of them counts, and not their bytes alone. */
function assetHash(content: ContentFolder, file: string): string {
  return hashOf(content.assets[file] ?? null)
}

export function withoutMarkdown(parsed: ParsedFile): ParsedFile {
  return isMarkdown(parsed) ? { ...parsed, body: '' } : parsed
}

export function compileJob({ file, path, body, firstLine, empty }: ContentText): CompileJob {
  return { file, path, markdown: body, firstLine, empty, cover: false }
}

/** @returns how to compile the text of a file; undefined where it has none. */
export function compileJobOf(parsed: ParsedFile): CompileJob | undefined {
  if (!isMarkdown(parsed)) return undefined
  const lang = parsed.kind === 'post' || parsed.kind === 'page' ? parsed.frontMatter.lang : undefined
  const cover = parsed.kind === 'post' && parsed.frontMatter.cover !== undefined
  const { math, headings } = parsed.frontMatter
  return { ...compileJob(parsed), cover, lang, math, headings }
}

/** Without a readable site.yaml the texts are compiled all the same, so that their problems are told in the same run. */
export function compileContext(site: ParsedFile | undefined, content: ContentFolder): CompileContext {
  const settings = site?.kind === 'site' ? site.frontMatter : undefined
  return {
    address: settings ? siteAddress(settings.url) : { origin: 'https://site.invalid', basePath: '' },
    language: settings?.language ?? 'en',
    smartPunctuation: settings?.smartPunctuation ?? true,
    math: settings?.math ?? true,
    headings: settings?.headings ?? 'keep',
    shown: settings && { frames: settings.frames, media: settings.media },
    assets: content.assets,
  }
}

/** Names what is the same for all texts of a site, its assets apart. */
export function contextHash(context: CompileContext, plain: boolean): string {
  const { assets: _, ...settings } = context
  return hashOf([settings, plain])
}
