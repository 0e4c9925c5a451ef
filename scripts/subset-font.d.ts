declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat?: 'sfnt' | 'woff' | 'woff2'
    keepFeatures?: readonly string[]
    variationAxes?: Record<string, number | { min?: number; max?: number; default?: number }>
    noHinting?: boolean
    dropTables?: readonly string[]
  }

  /** Cuts a font down to the glyphs that a text needs. */
  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>
}
