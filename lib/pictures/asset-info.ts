import type { FallbackFormat } from './recipes.ts'

/** What is known of a file that is served as it is. */
export interface FileInfo {
  /** How large it is. */
  bytes?: number
  /** Pixels, upright, of a picture or a film. */
  width?: number
  height?: number
}

export interface AssetInfo extends FileInfo {
  hash: string
  /** Set on pictures that are made anew in several sizes; never on SVG and animations. */
  picture?: {
    fallback: FallbackFormat
    /** Stands in the names of the files made: changes with the picture's bytes and with how it is encoded. */
    key: string
    tone?: string
  }
}
