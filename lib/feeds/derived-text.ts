import type { SitePath } from '../paths.ts'

/** What a text file of the site is, for the build's table. */
export type DerivedKind =
  | 'feed'
  | 'feed-page'
  | 'tag-feed'
  | 'series-feed'
  | 'sitemap'
  | 'robots'
  | 'llms'
  | 'manifest'
  | 'markdown'
  | 'redirect'
  | 'headers'

/** Reads the texts that the index names but does not hold. */
export interface TextReader {
  /** @returns the HTML stored under a body's `feedHash`. */
  html: (hash: string) => Promise<string>
  /**
   * @returns the Markdown of a content file (`posts/hello.md`) as its author wrote it, without the front matter.
   * @throws when that is not what the hash names.
   */
  source: (file: string, hash: string) => Promise<string>
}

/** A text file of the site that is no page: known at once, made only when it is needed. */
export interface DerivedText {
  path: SitePath
  kind: DerivedKind
  /**
   * JSON-able data that, together with this code, wholly determines the bytes: metadata and hashes, never bodies.
   * Two files with the same path and the same canonical JSON here have the same bytes.
   */
  inputs: unknown
  make: (read: TextReader) => Promise<string>
}

/**
 * Describes a file whose text is a function of `inputs` and of what their hashes name. `make` is handed nothing
 * else, which is what keeps the promise of `DerivedText.inputs`.
 */
export function derivedText<Inputs>(
  kind: DerivedKind,
  path: SitePath,
  inputs: Inputs,
  make: (inputs: Inputs, read: TextReader) => string | Promise<string>,
): DerivedText {
  return { path, kind, inputs, make: async (read) => make(inputs, read) }
}
