import type { FallbackFormat } from './recipes.ts'

export interface AssetInfo {
  hash: string
  /** Pixels, upright. */
  width?: number
  height?: number
  /** Set on pictures that are made anew in several sizes; never on SVG and animations. */
  picture?: {
    fallback: FallbackFormat
    /** Stands in the names of the files made: changes with the picture's bytes and with how it is encoded. */
    key: string
    tone?: string
  }
}
