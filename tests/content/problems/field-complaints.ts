import { complaints } from '../content-builder.ts'

/** A content file with these lines as its front matter. */
export function withFields(...lines: string[]): string {
  return `---\n${lines.join('\n')}\n---\nText.\n`
}

/** The problems of a post that has a title and a date, on lines 2 and 3, and these lines below them. */
export function post(...lines: string[]): string {
  return complaints('posts/a.md', withFields('title: A', 'date: 2024-07-23', ...lines))
}

/** The problems of a post that has these lines and nothing else. */
export function bare(...lines: string[]): string {
  return complaints('posts/a.md', withFields(...lines))
}
