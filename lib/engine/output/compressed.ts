/** Copies of one file, by their hashes. */
export interface Compressed {
  br: string
  gz: string
}
