import type { MadeFile, SiteIndex } from '../index/site-index.ts'

/** Lists the files made of the texts that are out. Where entries share a page, two may have made the same file. */
export function madeFiles({ posts, projects, pages, focus, focusIntro, home }: SiteIndex): MadeFile[] {
  const files = new Map<string, MadeFile>()
  for (const entry of [...posts, ...projects, ...pages, ...focus, focusIntro, home])
    for (const file of entry?.body.files ?? []) files.set(file.path, file)
  return [...files.values()]
}
