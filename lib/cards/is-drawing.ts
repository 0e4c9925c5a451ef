/** @returns whether a file is a drawing (SVG), by how it begins. */
export function isDrawing(bytes: Uint8Array): boolean {
  return /^\s*(?:<\?xml|<!--|<!doctype svg|<svg)/i.test(
    Buffer.from(bytes.subarray(0, 200))
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  )
}
