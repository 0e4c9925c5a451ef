import GithubSlugger from 'github-slugger'

/**
 * Tells by what ids other systems have a page's headings, so that links from elsewhere go on working after a move.
 *
 * @returns a function to be called with the text of each heading in order: the ids of GitHub and Hugo, and of Hexo, where
 * there are letters in them that ASCII has not; else none.
 */
export function idsElsewhere(): (text: string) => string[] {
  const github = new GithubSlugger()
  const hexo = new Map<string, number>()
  return (text) => {
    const first = github.slug(text)
    const second = numbered(hexoId(text), hexo)
    return [...new Set([first, second])].filter((id) => /(?![A-Za-z0-9])[\p{L}\p{N}]/u.test(id))
  }
}

/** Case, and every mark that is not ASCII, are kept; accents are not. */
function hexoId(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=\p{sc=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

function numbered(id: string, known: Map<string, number>): string {
  const count = known.get(id) ?? 0
  known.set(id, count + 1)
  return count === 0 ? id : `${id}-${count}`
}
