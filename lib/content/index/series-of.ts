import { sitePath, type Slug } from '../../paths.ts'
import { collatorFor, compareDates, compareText } from './order.ts'
import { fieldProblem } from './index-context.ts'
import type { ParsedPost } from '../parsed-file.ts'
import type { Problem } from '../../problems.ts'
import type { Post, Series, SeriesWithPosts } from './site-index.ts'
import { tagSlug } from './tag-key.ts'
import { nameFault } from '../safe-names.ts'

/**
 * Gathers the series of posts. Names that make one slug are one series, named as its oldest post names it; the other
 * names are warnings.
 *
 * @returns the series by its name as a post writes it.
 */
export function seriesOf(posts: readonly ParsedPost[]): { series: Map<string, Series>; problems: Problem[] } {
  const series = new Map<string, Series>()
  const bySlug = new Map<Slug, { name: string; file: string }>()
  const problems: Problem[] = []
  const inSeries = posts.filter((post) => post.frontMatter.series !== undefined)
  const oldestFirst = inSeries.toSorted(
    (left, right) => compareDates(left.date, right.date) || compareText(left.slug, right.slug),
  )
  for (const post of oldestFirst) {
    const written = post.frontMatter.series
    if (written === undefined) continue
    const slug = series.get(written)?.slug ?? tagSlug(written)
    if (slug === undefined) {
      const message = `Nothing of the series \`${written}\` can be part of an address.`
      problems.push(fieldProblem(post, 'series', message, 'Give it a name with letters or digits in it.'))
      continue
    }
    const fault = nameFault(slug)
    if (fault !== undefined) {
      const message = `The address \`/series/${slug}/\` of the series \`${written}\` cannot be one of the site: \`${slug}\` ${fault}.`
      problems.push(fieldProblem(post, 'series', message, 'Give it another name.'))
      continue
    }
    const first = bySlug.get(slug) ?? { name: written, file: post.file }
    bySlug.set(slug, first)
    series.set(written, { name: first.name, slug, path: sitePath(`/series/${slug}/`) })
    if (first.name.normalize('NFC') === written.normalize('NFC')) continue
    const message = `The series is called \`${written}\` here and \`${first.name}\` in ${first.file}.`
    problems.push({
      ...fieldProblem(post, 'series', message, `Write \`${first.name}\`.`),
      severity: 'warning',
    })
  }
  return { series, problems }
}

/**
 * @param posts newest first.
 * @returns the series of posts by name, as the site's language sorts, each with its parts, the oldest first.
 */
export function seriesWithPosts(posts: readonly Post[], language: string): SeriesWithPosts[] {
  const found = new Map<Slug, SeriesWithPosts>()
  for (const post of posts.toReversed()) {
    if (!post.series) continue
    const known = found.get(post.series.slug)
    if (known) known.posts.push(post)
    else found.set(post.series.slug, { ...post.series, posts: [post] })
  }
  const { compare } = collatorFor(language)
  return [...found.values()].toSorted(
    (left, right) => compare(left.name, right.name) || compareText(left.slug, right.slug),
  )
}
