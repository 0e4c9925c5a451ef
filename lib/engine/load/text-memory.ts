import { isMarkdown, type ContentText, type ParsedFile } from '../../content/parsed-file.ts'
import { posterNames } from '../../markdown/media/file-kinds.ts'
import type { Body } from '../../content/index/site-index.ts'
import { isListOf, isRecord } from '../../guards.ts'
import { siteAddress } from '../../paths.ts'
import { percentDecoded } from '../../percent-decoded.ts'
import { hasErrors, type Problem } from '../../problems.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import { hashOf } from '../cache/hash.ts'
import type { CompileContext, CompileJob } from './compile-body.ts'
import type { KnownFiles } from './known-files.ts'

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
  known: KnownFiles,
): RememberedText | undefined {
  if (hasErrors(problems) || hasErrors(body?.problems ?? [])) return undefined
  const assets = filesBehind(body, known).map((file): [string, string] => [file, fileHash(known, file)])
  return { parsed: withoutMarkdown(parsed), problems, body, assets }
}

/** The files that a text was made with, and posters of its films that were not there. */
function filesBehind(body: Body | undefined, known: KnownFiles): string[] {
  if (!body) return []
  const { assets, pictures, media, links } = body
  const films = media.flatMap(({ file }) => (file === undefined ? [] : [file, ...posterNames(file)]))
  const linked = links
    .map(({ path }) => percentDecoded(path) ?? path)
    .filter((path) => Object.hasOwn(known.publicFiles, path))
  return [...new Set([...assets, ...pictures.map(({ file }) => file), ...films, ...linked])]
}

/** What was remembered holds only while the files it shows are the same and its HTML is whole. */
export function isCurrent({ body, assets }: RememberedText, known: KnownFiles, blobs: BlobStore): boolean {
  if (assets.some(([file, hash]) => fileHash(known, file) !== hash)) return false
  if (!body) return true
  const hashes = [body.htmlHash, body.feedHash, ...(body.files ?? []).map(({ hash }) => hash)]
  return hashes.every((hash) => blobs.has(hash))
}

/** Pictures are shown at addresses that other code decides, so all that is known of them counts, and not their bytes alone. */
function fileHash({ assets, publicFiles }: KnownFiles, file: string): string {
  return hashOf((file.startsWith('/') ? publicFiles[file] : assets[file]) ?? null)
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
export function compileContext(site: ParsedFile | undefined, known: KnownFiles): CompileContext {
  const settings = site?.kind === 'site' ? site.frontMatter : undefined
  return {
    address: settings ? siteAddress(settings.url) : { origin: 'https://site.invalid', basePath: '' },
    language: settings?.language ?? 'en',
    smartPunctuation: settings?.smartPunctuation ?? true,
    math: settings?.math ?? true,
    headings: settings?.headings ?? 'keep',
    untrusted: settings?.untrusted ?? false,
    shown: settings && { frames: settings.frames, media: settings.media },
    ...known,
  }
}

/** Names what is the same for all texts of a site, its files apart. */
export function contextHash(context: CompileContext, plain: boolean): string {
  const { assets: _, publicFiles: __, ...settings } = context
  return hashOf([settings, plain])
}
