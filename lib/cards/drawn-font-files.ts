import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fontData } from './font-files.ts'
import { typefacesFor } from './typefaces.ts'

/**
 * Lends the site's typeface as files, which is how the rasterizer takes them for the words in an author's drawing.
 * The files are gone afterwards.
 */
export async function withFontFiles<Result>(use: (files: string[]) => Result): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-fonts-'))
  try {
    const [serif] = typefacesFor('lead', 'en')
    const files: string[] = []
    for (const data of serif ? await fontData(serif) : []) {
      const file = join(folder, `${files.length}.ttf`)
      await writeFile(file, data)
      files.push(file)
    }
    return use(files)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
