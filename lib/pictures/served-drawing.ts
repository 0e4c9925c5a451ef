import { safeDrawing } from './safe-drawing.ts'

/**
 * @param name of the file, or its path.
 * @returns the bytes that are served of a file: of a drawing what is safe of it, of any other file all.
 */
export function servedDrawing(name: string, bytes: Buffer): Buffer {
  if (!/\.svg$/i.test(name)) return bytes
  const drawing = safeDrawing(bytes)
  // A build has refused it, and a server has nothing of it to show.
  return Buffer.from('broken' in drawing ? '' : drawing.bytes)
}
