import type { AssetInfo, FileInfo } from '../../pictures/asset-info.ts'
import type { Problem } from '../../problems.ts'
import type { MarkdownMessages } from '../../messages/messages.ts'
import type { Term } from '../../terms.ts'
import type { SiteAddress, SitePath } from '../../paths.ts'

export type { MarkdownMessages }

/** Whether headings are moved down where a text has one of the first level, which is its page's title. */
export type HeadingsSetting = 'keep' | 'shift'

/** Origins elsewhere that site.yaml lets pages show frames of, and films and sounds. */
export interface ShownOrigins {
  frames: readonly string[]
  media: readonly string[]
}

/** What the compiler needs to know besides the text. All of it is part of the cache key. */
export interface CompileOptions {
  /** Content-relative path of the file, for problems and relative references: `posts/hello/index.md`. */
  file: string
  /** Line of the file on which the body's first line stands, so that problems name the file's own lines. */
  firstLine: number
  /** Address of the page the text becomes; files beside it are served below: `/posts/hello/`. */
  path: SitePath
  address: SiteAddress
  smartPunctuation: boolean
  /** Whether there are formulas between dollars; there are unless this says no. */
  math?: boolean
  /** Whether headings are moved down where one is of the first level. */
  headings?: HeadingsSetting
  /** What pages may show of hosts elsewhere. Without it nothing is said of what they show. */
  shown?: ShownOrigins
  /** Whether raw HTML may be a stranger's, so that pages show of it no more than feeds do, and frames. */
  untrusted?: boolean
  /** BCP 47 tag of the text. */
  language: string
  /** The words that the compiler itself says, in the language of the text around them. */
  messages: MarkdownMessages
  /**
   * A picture or other file by its content-relative path, or undefined when there is none. `width` and `height`
   * are absent for what is no picture.
   */
  asset: (path: string) => AssetInfo | undefined
  /** A file of `public/` by its address without percent-encoding, which begins with a slash. */
  publicFile?: (address: string) => FileInfo | undefined
  /** Whether the page shows a picture before the text, so that none of the text's is the first. */
  cover?: boolean
  /** Is told of the line of each diagram before it is laid out, and of none afterwards. */
  drawing?: (line: number | undefined) => void
}

export interface Heading {
  depth: number
  id: string
  text: string
}

/** A link to somewhere on the site, kept so that the index can check where it leads. */
export interface InternalLink {
  path: SitePath
  fragment?: string
  /** As the author wrote it. */
  written: string
  line: number
  column: number
}

/** A film or sound of a text. */
export interface MediaFile {
  kind: 'film' | 'sound'
  /** Its whole address. */
  url: string
  /** Of its content: `video/mp4`; absent where neither the author nor its name says it. */
  type?: string
  /** How large the file is; absent where it is not of the site. */
  bytes?: number
  /** Pixels of a film, where they are known. */
  width?: number
  height?: number
  /** Content-relative path; of a file of `public/` its address there, which begins with a slash. */
  file?: string
}

export interface CompiledMeta {
  /** How the text begins, as plain text; empty where it has not two words. */
  excerpt: string
  words: number
  /** How many characters of Chinese and Japanese are in it; of these, `words` counts two as one. */
  characters: number
  /** What the text is about: the terms it uses most, by `topTerms`. */
  terms: Term[]
  headings: Heading[]
  /** Every id in the HTML that a fragment can point to, headings included. */
  anchors: string[]
  links: InternalLink[]
  /** Content-relative paths of the files it shows or links to as they are; they must be served. */
  assets: string[]
  /** The pictures it shows in files made of them, and the address of the one that everything can show. */
  pictures: { file: string; path: SitePath }[]
  /** Its films and sounds, in their order, each once. */
  media: MediaFile[]
  /** Names of the custom elements that the HTML holds: `code-block`. */
  elements: string[]
  problems: Problem[]
}

/** A file that is made of a text. */
export interface CompiledFile {
  /** Where it is served, below the page of the text. */
  path: SitePath
  content: string
}

export interface Compiled {
  /** HTML for the page, addresses with the base path. */
  html: string
  /** Sanitised HTML for feeds, addresses absolute, no classes or styles. */
  feedHtml: string
  /** What feeds show in place of what stands in the page itself. */
  files: CompiledFile[]
  meta: CompiledMeta
}
