import { utcDay, type ContentDate } from '../../dates.ts'
import type { Slug } from '../../paths.ts'
import { coverOf } from './covers.ts'
import { cutExcerpt } from './excerpt.ts'
import { feedIdOf } from '../addresses/feed-id.ts'
import { bodyOf, fieldProblem, tagsOf, type IndexContext } from './index-context.ts'
import { nearest } from '../../nearest.ts'
import { newestFirst } from './order.ts'
import type { ParsedPost } from '../parsed-file.ts'
import { asPaths } from '../addresses/redirects.ts'
import { seriesOf } from './series-of.ts'
import type { Post } from './site-index.ts'

/** The posts of an index, and the content files that are their covers. */
export interface IndexedPosts {
  posts: Post[]
  covers: string[]
}

/**
 * Makes the posts of the index, newest first, and checks what they refer to.
 *
 * @param posts those that the index is to have.
 * @param authority the site's `feed.id`.
 */
export function indexPosts(
  posts: readonly ParsedPost[],
  authority: string,
  known: { focus: ReadonlySet<Slug>; projects: ReadonlySet<Slug> },
  context: IndexContext,
): IndexedPosts {
  const { series, problems } = seriesOf(posts)
  for (const problem of problems) context.report(problem)
  const covers: IndexedPosts['covers'] = []
  const indexed = posts.map((post): Post => {
    const { frontMatter, file, slug, path } = post
    const { title, publication, updated, toc, lang, project } = frontMatter
    const body = bodyOf(post, context)
    const resolved = coverOf(post, context)
    if (resolved?.file !== undefined) covers.push(resolved.file)
    checkReferences(post, known, context)
    const external = publication?.url !== undefined && post.empty ? publication.url : undefined
    const edits = context.input.edits?.get(file)?.filter(({ date }) => isLater(date, post.date))
    if (post.empty && external === undefined) warnOfNoText(post, context)
    return {
      frontMatter,
      file,
      slug,
      path,
      title,
      body,
      date: post.date,
      description: frontMatter.description ?? cutExcerpt(body.excerpt),
      described: frontMatter.description !== undefined,
      tags: tagsOf(frontMatter.tags, context.tags),
      standing: context.standings.get(post) ?? 'published',
      aliases: asPaths(frontMatter.aliases),
      featured: frontMatter.featured,
      feedId: feedIdOf(authority, { id: frontMatter.id, slug }),
      focus: [...new Set(frontMatter.focus)],
      ...(updated && { updated }),
      ...(publication && { publication }),
      ...(external !== undefined && { externalUrl: external }),
      ...(frontMatter.series !== undefined && { series: series.get(frontMatter.series) }),
      ...(resolved && { cover: resolved.cover }),
      ...(toc !== undefined && { toc }),
      ...(lang !== undefined && { lang }),
      ...(project !== undefined && { project }),
      ...(edits && edits.length > 0 && { edits }),
    }
  })
  return { posts: indexed.toSorted(newestFirst), covers }
}

/** Commits are dated by the day in UTC, on which it may be another day than the author wrote. */
function isLater(edit: ContentDate, { day, instant }: ContentDate): boolean {
  return edit.day > day && edit.day > utcDay(instant)
}

function warnOfNoText(post: ParsedPost, context: IndexContext): void {
  context.report({
    severity: 'warning',
    file: post.file,
    line: post.firstLine,
    message: 'The post has no text.',
    fix: 'Write one, or give `publication.url` if it stands elsewhere.',
  })
}

function checkReferences(
  post: ParsedPost,
  known: { focus: ReadonlySet<Slug>; projects: ReadonlySet<Slug> },
  context: IndexContext,
): void {
  const check = (slug: Slug, field: string, slugs: ReadonlySet<Slug>, folder: 'focus' | 'projects') => {
    const file = `${folder}/${slug}.md`
    if (slugs.has(slug) || context.unparsed.has(file)) return
    const likely = nearest(slug, slugs)
    const fix =
      likely === undefined ? `Make the file \`${file}\`, or take the name out.` : `Write \`${likely}\`.`
    const what = folder === 'focus' ? 'focus entry' : 'project'
    context.report(fieldProblem(post, field, `There is no ${what} \`${slug}\`.`, fix))
  }
  for (const [at, slug] of post.frontMatter.focus.entries()) check(slug, `focus.${at}`, known.focus, 'focus')
  if (post.frontMatter.project !== undefined)
    check(post.frontMatter.project, 'project', known.projects, 'projects')
}
