import { splitFrontMatter } from '../../content/yaml/front-matter.ts'
import { withEdits, type TextEdit } from './file-edits.ts'
import { YamlText } from './yaml-edits.ts'

/** A text of the content folder, taken apart where edits are made. */
export interface ContentPieces {
  /** Content-relative path. */
  file: string
  /** The file as it is. */
  original: string
  frontMatter: YamlText
  body: string
  /** Of the body, in the text with LF at the ends of lines. */
  bodyStart: number
}

/** @param original of a Markdown file, or of YAML, that `check` has no error in. */
export function piecesOf(file: string, original: string): ContentPieces {
  const text = original.replace(/\r\n?/g, '\n')
  if (!file.endsWith('.md'))
    return { file, original, frontMatter: new YamlText(text, 0), body: '', bodyStart: text.length }
  const body = splitFrontMatter(file, text, undefined).split?.body ?? text
  const bodyStart = text.length - body.length
  const [open = '', block = ''] = /^(---[^\n]*\n)([^]*?)^---/m.exec(text.slice(0, bodyStart))?.slice(1) ?? []
  return { file, original, frontMatter: new YamlText(block, open.length), body, bodyStart }
}

/** What becomes of the content folder. */
export interface Rewriting {
  /** The new text of each file that changes, by its path as it is before anything moves. */
  writes: Map<string, string>
  /** Files and folders that get another name, from and to. */
  moves: [from: string, to: string][]
  /** What was done, a line for each file, or what could not be. */
  told: string[]
}

/** Collects edits by file. */
export class Edits {
  readonly #edits = new Map<string, { pieces: ContentPieces; edits: TextEdit[]; told: string[] }>()

  add(pieces: ContentPieces, edits: readonly TextEdit[], what: string): void {
    if (edits.length === 0) return
    const entry = this.#edits.get(pieces.file) ?? { pieces, edits: [], told: [] }
    entry.edits.push(...edits)
    entry.told.push(what)
    this.#edits.set(pieces.file, entry)
  }

  writes(): Map<string, string> {
    return new Map(
      [...this.#edits].map(([file, { pieces, edits }]) => [file, withEdits(pieces.original, edits)]),
    )
  }

  told(): string[] {
    return [...this.#edits].map(([file, { told }]) => `${file}: ${told.join(', ')}`)
  }
}
