import type { Post, SiteIndex } from '../content/index/site-index.ts'
import { twinPath } from '../content/addresses/twin-path.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { absoluteUrl, href } from '../paths.ts'
import { pictureView } from '../pictures/picture-view.ts'
import { commentsOf } from '../services/comments.ts'
import { composePage, elementsOf, holeFor, textLanguage, tocOf } from './compose-page.ts'
import { dateView, tagLink, untaggedEntryView } from './parts/entry-view.ts'
import { focusLinks } from './focus-page.ts'
import { forgeOf } from './parts/forge.ts'
import { authorUrl } from './parts/frame-view.ts'
import type { HeadFacts } from './head/head-facts.ts'
import { pagePaths } from './page-paths.ts'
import { relatedPosts, sameSeries } from './parts/related-posts.ts'
import { relationsOf } from './parts/relations.ts'
import { seriesBox } from './series-page.ts'
import { blogPostingData, breadcrumbData } from './head/structured-data.ts'
import type { SitePage } from './site-page.ts'
import type { LinkView } from './parts/view-parts.ts'
import type { PostView } from './views.ts'

/** Words a minute of a reader of English prose with some code in it. */
const readingSpeed = 230

/** Characters a minute of a reader of Chinese or Japanese. */
const characterSpeed = 500

/** Of the posts that link to a post, so many are shown. */
const backlinksShown = 8

/** Of the commits that edited a post, so many are shown; the forge has the rest. */
const editsShown = 8

/** The page of a post that stands here. */
export function postPage(index: SiteIndex, post: Post): SitePage {
  const { site, address } = index
  const { neighbours, linking } = relationsOf(index)
  const { previous, next } = neighbours.get(post) ?? {}
  // The address within the site, without what a move of the site would change.
  const comments = commentsOf(site, {
    term: post.path.slice(1),
    url: absoluteUrl(address, post.path),
  })
  const toc = tocOf(post.body, post.toc)
  const view: PostView = {
    kind: 'post',
    title: post.title,
    standing: post.standing,
    ...textLanguage(index, post.lang),
    description: post.described ? post.description : undefined,
    date: dateView(index, post.date),
    updated: post.updated && dateView(index, post.updated),
    minutes: readingMinutes(post.body),
    tags: post.tags.map((tag) => tagLink(index, tag)),
    publication: post.publication,
    canonical: canonicalOf(index, post),
    cover: coverOf(index, post),
    toc,
    body: holeFor(post.body),
    series: seriesBox(index, post),
    focus: focusLinks(index, post.focus),
    project: projectLink(index, post),
    previous: previous && untaggedEntryView(index, previous),
    next: next && untaggedEntryView(index, next),
    related: relatedPosts(index, post).map(({ post: related, shared }) => ({
      entry: untaggedEntryView(index, related),
      shared: shared.map(({ name }) => name),
    })),
    backlinks: (linking.get(post.path) ?? [])
      .filter((other) => !sameSeries(post, other))
      .slice(0, backlinksShown)
      .map((other) => untaggedEntryView(index, other)),
    comments,
    newsletter: site.newsletter,
    author: { name: site.author.name, email: site.author.email, url: authorUrl(index) },
    feeds: href(address, pagePaths.feeds),
    ...forgeParts(index, post),
    markdownHref: href(address, twinPath(post.path)),
  }
  return composePage(index, headFacts(index, post), view, [
    ...elementsOf(post.body, toc),
    ...(comments ? ['post-comments'] : []),
  ])
}

/**
 * @param text how many words it has, and how many characters of Chinese and Japanese, two of which are a word of those.
 * @returns whole minutes, at least one.
 */
export function readingMinutes({ words, characters }: { words: number; characters: number }): number {
  const others = words - Math.ceil(characters / 2)
  return Math.max(1, Math.ceil(others / readingSpeed + characters / characterSpeed))
}

function headFacts(index: SiteIndex, post: Post): HeadFacts {
  const messages = messagesFor(index.site.language)
  const archive = { name: messages.page.archive, path: pagePaths.archive }
  const { cover } = post
  return {
    path: post.path,
    title: post.title,
    description: post.description || index.site.description,
    canonical: canonicalOf(index, post),
    type: 'article',
    language: post.lang,
    article: {
      published: post.date.text,
      updated: post.updated?.text,
      tags: post.tags.map((tag) => tag.name),
    },
    cover,
    markdown: twinPath(post.path),
    hidden: post.standing !== 'published',
    data: [
      blogPostingData(index, post),
      breadcrumbData(index, messages.home, post.series ?? archive, { name: post.title, path: post.path }),
    ],
  }
}

function canonicalOf(index: SiteIndex, post: Post): string {
  return post.publication?.url ?? absoluteUrl(index.address, post.path)
}

function coverOf({ address }: SiteIndex, { cover }: Post): PostView['cover'] {
  if (!cover) return undefined
  const { path, alt, width, height, picture } = cover
  return {
    src: href(address, path),
    alt,
    width,
    height,
    picture: picture && pictureView(picture, (file) => href(address, file)),
  }
}

function projectLink(index: SiteIndex, { project: slug }: Post): LinkView | undefined {
  const project = index.projects.find((candidate) => candidate.slug === slug)
  return project && { text: project.title, href: href(index.address, project.path) }
}

function forgeParts(
  index: SiteIndex,
  { file, edits = [] }: Post,
): Pick<PostView, 'editHref' | 'edits' | 'historyHref'> {
  const { repository, branch } = index.site
  if (repository === undefined) return { edits: [] }
  const forge = forgeOf(repository, branch, file)
  return {
    editHref: forge.edit,
    edits: edits.slice(0, editsShown).map(({ hash, date, subject }) => ({
      date: dateView(index, date),
      subject,
      href: forge.commit(hash),
    })),
    historyHref: edits.length > 0 ? forge.history : undefined,
  }
}
