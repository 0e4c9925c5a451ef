import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Blob, Face, Font, Variation } from 'harfbuzzjs'
import { decompress } from 'wawoff2'
import { z } from 'zod'
import type { Typeface } from './typefaces.ts'
import { covers, parseUnicodeRange, type CodePointRange } from './unicode-range.ts'

/** A font file, opened. */
export interface OpenFont {
  font: Font
  unitsPerEm: number
  tracking: number
}

interface FontFile {
  path: string
  ranges: CodePointRange[]
}

/** Which characters the files of a package have, by what ends their names. */
const unicodeSchema = z.record(z.string(), z.string())

const require = createRequire(import.meta.url)
const filesOf = new Map<string, Promise<FontFile[]>>()
const opened = new Map<string, Promise<OpenFont>>()

/**
 * Finds the font file of a typeface that has all of some characters. A typeface comes in many files, each for a range
 * of characters; only those that are needed are read, once in a process.
 */
export async function fontFor(
  typeface: Typeface,
  codePoints: readonly number[],
): Promise<OpenFont | undefined> {
  for (const file of await listed(typeface)) {
    if (!codePoints.some((codePoint) => covers(file.ranges, codePoint))) continue
    const font = await open(file.path, typeface)
    if (codePoints.every((codePoint) => font.font.nominalGlyph(codePoint) !== undefined)) return font
  }
  return undefined
}

/** @returns every file of a typeface, as TrueType. */
export async function fontData(typeface: Typeface): Promise<Uint8Array[]> {
  const files = await listed(typeface)
  return Promise.all(files.map(async ({ path }) => decompress(await readFile(path))))
}

function listed(typeface: Typeface): Promise<FontFile[]> {
  let files = filesOf.get(typeface.package)
  if (!files) {
    files = listFiles(typeface)
    filesOf.set(typeface.package, files)
  }
  return files
}

async function listFiles({ package: name, id, variable, weight }: Typeface): Promise<FontFile[]> {
  const folder = dirname(require.resolve(`${name}/package.json`))
  const unicode = unicodeSchema.parse(JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')))
  // A typeface of symbols names the characters of text it has beside them, not its symbols.
  const everything = variable ? undefined : [{ first: 0x2000, last: 0x10ffff }]
  return Object.entries(unicode).map(([subset, range]) => ({
    path: join(
      folder,
      'files',
      `${id}-${subset.replace(/[[\]]/g, '')}-${variable ? 'wght' : weight}-normal.woff2`,
    ),
    ranges: everything ?? parseUnicodeRange(range),
  }))
}

function open(path: string, typeface: Typeface): Promise<OpenFont> {
  const key = `${path} ${typeface.weight} ${typeface.tracking}`
  let font = opened.get(key)
  if (!font) {
    font = read(path, typeface)
    opened.set(key, font)
  }
  return font
}

async function read(path: string, { variable, weight, tracking }: Typeface): Promise<OpenFont> {
  const face = new Face(new Blob(await decompress(await readFile(path))))
  const font = new Font(face)
  if (variable) font.setVariations([new Variation('wght', weight)])
  return { font, unitsPerEm: face.upem, tracking }
}
