import type { ParsedFile } from '../parsed-file.ts'

/** Parsed files, sorted out by what they are. */
export type ByKind = { [Kind in ParsedFile['kind']]: Extract<ParsedFile, { kind: Kind }>[] }

/** @returns the files by their kind, in the order given. */
export function byKind(files: readonly ParsedFile[]): ByKind {
  const kinds: ByKind = { site: [], tags: [], post: [], focus: [], 'focus-index': [], project: [], page: [] }
  for (const file of files) add(kinds, file)
  return kinds
}

/** One case for each kind, so that the compiler sees which list takes which file. */
function add(kinds: ByKind, file: ParsedFile): number {
  switch (file.kind) {
    case 'site':
      return kinds.site.push(file)
    case 'tags':
      return kinds.tags.push(file)
    case 'post':
      return kinds.post.push(file)
    case 'focus':
      return kinds.focus.push(file)
    case 'focus-index':
      return kinds['focus-index'].push(file)
    case 'project':
      return kinds.project.push(file)
    case 'page':
      return kinds.page.push(file)
  }
}
