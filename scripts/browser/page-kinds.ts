/** A page of a built site that stands for others like it. */
export interface KindOfPage {
  /** For file names and tables: `home`, `posts`, `about`. */
  name: string
  /** Address without the base path. */
  path: string
}

/**
 * Chooses one page of each kind from what a build has written: every page at the top by itself, and of those below one
 * address the one with the most in it.
 *
 * @param pages the HTML files with their sizes and texts, by path relative to the output.
 * @param withHidden whether to keep the 404 page and others that search engines are to leave out.
 */
export function kindsOfPages(
  pages: readonly { file: string; html: string }[],
  { withHidden }: { withHidden: boolean },
): KindOfPage[] {
  const chosen = new Map<string, { file: string; html: string }>()
  for (const page of pages) {
    if (isRedirect(page.html) || (!withHidden && isHidden(page.html))) continue
    const name = kindOf(page.file)
    const known = chosen.get(name)
    if (!known || page.html.length > known.html.length) chosen.set(name, page)
  }
  return [...chosen].map(([name, { file }]) => ({ name, path: `/${file.replace(/index\.html$/, '')}` }))
}

function kindOf(file: string): string {
  const parts = file.replace(/(?:^|\/)index\.html$/, '').split('/')
  const [first = ''] = parts
  if (first === '') return 'home'
  if (parts.length === 1) return first.replace(/\.html$/, '')
  return [first, ...parts.slice(1).map(() => 'one')].join('-')
}

function isRedirect(html: string): boolean {
  return /<meta http-equiv="?refresh/i.test(html.slice(0, 4000))
}

function isHidden(html: string): boolean {
  return /<meta name="robots" content="noindex/.test(html.slice(0, 4000))
}
