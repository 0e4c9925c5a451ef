import type { HeadingsSetting, ShownOrigins } from '../../content/index/compiled-text.ts'
import type { Body } from '../../content/index/site-index.ts'
import { compileMarkdown } from '../../markdown/compile.ts'
import type { AssetInfo, FileInfo } from '../../pictures/asset-info.ts'
import { isTranslated, messagesFor } from '../../messages/messages-for.ts'
import type { SiteAddress, SitePath } from '../../paths.ts'
import type { BlobStore } from '../cache/blob-store.ts'
import { sha256 } from '../cache/hash.ts'
import { secondsFor, type Step } from '../workers/step.ts'
import { emptyMeta } from '../../content/index/empty-meta.ts'

/** A text to compile; plain data, so that it can go to a worker. */
export interface CompileJob {
  file: string
  path: SitePath
  markdown: string
  /** Line of the file on which the Markdown begins. */
  firstLine: number
  empty: boolean
  /** BCP 47 tag, where its language is not the site's. */
  lang?: string
  /** Whether a picture stands before the text. */
  cover?: boolean
  /** Where its front matter says them otherwise than the site. */
  math?: boolean
  headings?: HeadingsSetting
}

/** What is the same for all texts of a site. */
export interface CompileContext {
  address: SiteAddress
  language: string
  smartPunctuation: boolean
  math: boolean
  headings: HeadingsSetting
  untrusted: boolean
  /** Absent where site.yaml cannot be read. */
  shown?: ShownOrigins
  assets: Readonly<Record<string, AssetInfo>>
  /** What `public/` holds, by addresses without percent-encoding. */
  publicFiles: Readonly<Record<string, FileInfo>>
}

/**
 * Compiles one text and keeps its HTML in the store; what comes back is small.
 *
 * @param begin is told of what may take too long.
 */
export async function compileBody(
  job: CompileJob,
  context: CompileContext,
  store: BlobStore,
  begin?: (step: Step) => void,
): Promise<Body> {
  const { file } = job
  begin?.({ file, kind: 'text' })
  const { html, feedHtml, files, meta } = await compileMarkdown(job.markdown, {
    file,
    firstLine: job.firstLine,
    path: job.path,
    address: context.address,
    smartPunctuation: context.smartPunctuation,
    math: job.math ?? context.math,
    headings: job.headings ?? context.headings,
    shown: context.shown,
    untrusted: context.untrusted,
    cover: job.cover,
    language: job.lang ?? context.language,
    messages: messagesFor(isTranslated(job.lang) ? job.lang : context.language).markdown,
    asset: (path) => (Object.hasOwn(context.assets, path) ? context.assets[path] : undefined),
    publicFile: (address) =>
      Object.hasOwn(context.publicFiles, address) ? context.publicFiles[address] : undefined,
    drawing: (line) => begin?.(line === undefined ? { file, kind: 'text' } : { file, line, kind: 'diagram' }),
  })
  return {
    ...meta,
    htmlHash: store.put(html),
    feedHash: store.put(feedHtml),
    feedBytes: Buffer.byteLength(JSON.stringify(feedHtml)),
    ...(files.length > 0 && {
      files: files.map(({ path, content }) => ({ path, hash: store.put(content) })),
    }),
    empty: job.empty,
    sourceHash: sha256(job.markdown),
  }
}

/** @returns what there is of a text that took too long: the error. */
export function lateBody(job: CompileJob, { file, line, kind }: Step): Body {
  const seconds = `${secondsFor[kind]} seconds of a processor`
  const problem =
    kind === 'diagram'
      ? {
          message: `The diagram takes more than ${seconds} to lay out, and was given up.`,
          fix: 'Make several of it, or show it as a picture.',
        }
      : {
          message: `The text takes more than ${seconds} to read, and was given up.`,
          fix: 'Take parts of it out to find what it is: most likely a long run of signs, or much code in one block.',
        }
  return {
    ...emptyMeta(),
    problems: [{ severity: 'error', file, ...(line !== undefined && { line }), ...problem }],
    htmlHash: sha256(''),
    feedHash: sha256(''),
    feedBytes: 0,
    empty: job.empty,
    sourceHash: sha256(job.markdown),
  }
}
