import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'

/** A package of files, which no code imports. */
export const emojiPackage = '@iconify-json/fluent-emoji-flat'

const namesSchema = z.record(z.string(), z.string())
const iconsSchema = z.object({
  icons: z.record(z.string(), z.object({ body: z.string() })),
  height: z.number(),
})

interface EmojiSet {
  names: z.output<typeof namesSchema>
  icons: z.output<typeof iconsSchema>['icons']
  size: number
}

const require = createRequire(import.meta.url)
let loading: Promise<EmojiSet> | undefined

/** Whether a grapheme is shown as a picture of its own: by nature, or because a variation selector asks for it. */
export function isEmoji(grapheme: string): boolean {
  return /^\p{Emoji_Presentation}/u.test(grapheme) || /^\p{Emoji}[^]*\uFE0F/u.test(grapheme)
}

/**
 * Finds the picture of an emoji: Fluent Emoji by Microsoft, MIT licence, from Iconify's package of them.
 *
 * @returns the inside of an `svg` element of `size` units a side; undefined where the set has none.
 */
export async function emojiPicture(grapheme: string): Promise<{ body: string; size: number } | undefined> {
  const { names, icons, size } = await (loading ??= load())
  const name = keysOf(grapheme)
    .map((key) => names[key])
    .find((found) => found !== undefined)
  const icon = name === undefined ? undefined : icons[name]
  return icon && { body: icon.body, size }
}

/** The set's names for a grapheme: whole, then without skin tone, then its first part alone. */
function keysOf(grapheme: string): string[] {
  const parts = Array.from(grapheme, (character) => character.codePointAt(0) ?? 0).filter(
    (codePoint) => codePoint !== 0xfe0f,
  )
  const toneless = parts.filter((codePoint) => codePoint < 0x1f3fb || codePoint > 0x1f3ff)
  return [parts, toneless, toneless.slice(0, 1)].map((some) =>
    some.map((codePoint) => codePoint.toString(16).padStart(4, '0')).join('-'),
  )
}

async function load(): Promise<EmojiSet> {
  const folder = dirname(require.resolve(`${emojiPackage}/package.json`))
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, file), 'utf8'))
  const names = namesSchema.parse(await read('chars.json'))
  const { icons, height } = iconsSchema.parse(await read('icons.json'))
  return { names, icons, size: height }
}
