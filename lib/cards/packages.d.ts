declare module 'wawoff2' {
  /** @returns the font as TrueType or OpenType. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>
}

declare module 'linebreak' {
  export interface Break {
    /** Index in UTF-16 code units before which a line may end. */
    position: number
    /** Whether it must. */
    required: boolean
  }

  /** Finds where lines may end (Unicode Standard Annex 14). */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }
}
