/** What a line is in its kind of diagram. */
export type Line =
  | { kind: 'plain'; links?: number; text?: string }
  | { kind: 'open'; links?: number }
  | { kind: 'close' }
  | { kind: 'unknown'; fix?: string }

/** @param open the lines that the present one stands within, outermost first. */
export type LineReader = (line: string, open: readonly string[]) => Line

export interface MermaidMistake {
  /** Counted from 0. */
  line: number
  message: string
  fix: string
}
