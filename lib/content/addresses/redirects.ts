import { sitePath, type SitePath } from '../../paths.ts'
import type { Page, Post, Project, Redirect } from '../index/site-index.ts'

/** @returns aliases, which the schema has checked, as addresses. */
export function asPaths(aliases: readonly string[]): SitePath[] {
  return [...new Set(aliases)].map(sitePath)
}

/** @returns the redirects that entries ask for; an external entry's own address leads to where the piece stands. */
export function redirectsOf(posts: readonly Post[], others: readonly (Page | Project)[]): Redirect[] {
  const fromPosts = posts.flatMap(({ path, aliases, externalUrl }) =>
    externalUrl === undefined
      ? aliases.map((from) => ({ from, to: path }))
      : [path, ...aliases].map((from) => ({ from, to: externalUrl })),
  )
  return [...fromPosts, ...others.flatMap(({ path, aliases }) => aliases.map((from) => ({ from, to: path })))]
}
