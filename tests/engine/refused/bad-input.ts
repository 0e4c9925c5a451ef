import { ownSiteFile } from '../../support/tiny-site.ts'

/** A content folder that no site may be made of. */
export interface BadInput {
  name: string
  /** By their content-relative path; site.yaml is a good one unless it is among them. */
  files: Record<string, string | Uint8Array>
  /** Files of `public/`, by their path in it. */
  inPublic?: Record<string, string | Uint8Array>
}

/** Front matter of one post, a line or some; its title and its date are good unless the lines say them. */
export function inPost(...frontMatters: string[]): BadInput[] {
  return frontMatters.map((lines) => {
    const title = /^title:/m.test(lines) ? [] : ['title: One']
    const date = /^date:/m.test(lines) ? [] : ['date: 2026-01-01']
    return {
      name: `post: ${lines}`,
      files: { 'posts/one.md': ['---', ...title, ...date, lines, '---', '', 'Text.', ''].join('\n') },
    }
  })
}

/** Lines of site.yaml beside those of a good one, or in place of what they name. */
export function inSettings(...settings: string[]): BadInput[] {
  return settings.map((lines) => {
    const name = /^[^\s:]+/.exec(lines)?.[0] ?? ''
    const others = ownSiteFile.replace(new RegExp(`^${name}:.*\\n(?: .*\\n)*`, 'm'), '')
    return { name: `site.yaml: ${lines}`, files: { 'site.yaml': `${others}${lines}\n` } }
  })
}

/** The Markdown of a post. */
export function inText(...texts: string[]): BadInput[] {
  return texts.map((text) => ({
    name: `text: ${text}`,
    files: { 'posts/one.md': `---\ntitle: One\ndate: 2026-01-01\n---\n\n${text}\n` },
  }))
}

/** Files of which each makes a folder bad by itself. */
export function inFile(content: string | Uint8Array, ...files: string[]): BadInput[] {
  return files.map((file) => ({ name: `file: ${file}`, files: { [file]: content } }))
}

export const goodPost = '---\ntitle: A post\ndate: 2026-01-01\n---\n\nText.\n'
export const goodPage = '---\ntitle: A page\n---\n\nText.\n'
