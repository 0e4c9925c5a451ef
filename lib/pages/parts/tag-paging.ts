import { entriesPerPage } from '../../content/addresses/list-paging.ts'

/*
 * How the posts of a tag are divided where one page may not hold them all.
 *
 * They are numbered from the oldest. Page k holds the posts (k-1)·500+1 to k·500, and has an address of its own as soon
 * as there is a post after it: what it holds then never changes while newer posts are added. The rest, the newest,
 * stand at the tag's own address.
 */

/**
 * @param newestFirst All posts of the tag.
 * @param number A full page, counted from 1, the oldest.
 * @returns that page's posts, newest first.
 */
export function fullPage<Entry>(newestFirst: readonly Entry[], number: number): Entry[] {
  const end = newestFirst.length - (number - 1) * entriesPerPage
  return newestFirst.slice(end - entriesPerPage, end)
}

/**
 * @param newestFirst All posts of the tag.
 * @param full How many full pages there are.
 * @returns the posts that no full page holds, newest first.
 */
export function newestPage<Entry>(newestFirst: readonly Entry[], full: number): Entry[] {
  return newestFirst.slice(0, newestFirst.length - full * entriesPerPage)
}
