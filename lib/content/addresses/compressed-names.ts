const compressible = /\.(?:html|css|js|json|xml|txt|md|svg|webmanifest)$/

/** @returns whether compressed copies of a file can be put beside it. */
export function isCompressible(path: string): boolean {
  return compressible.test(path)
}

/**
 * @returns the file that hosts take this one for a compressed copy of, whether or not there is such a file.
 *
 * compressedFrom('/feed.xml.gz') // => '/feed.xml'
 * compressedFrom('/data.tar.gz') // => undefined
 */
export function compressedFrom(path: string): string | undefined {
  const original = /^(.*)\.(?:br|gz)$/i.exec(path)?.[1]
  return original !== undefined && isCompressible(original.toLowerCase()) ? original : undefined
}
