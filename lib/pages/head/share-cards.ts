import { cardSize, type Card } from '../../cards/card.ts'
import type {
  Page,
  Post,
  Project,
  SeriesWithPosts,
  SiteIndex,
  TagWithPosts,
} from '../../content/index/site-index.ts'
import { longDate } from '../../date-text.ts'
import { shownDay } from '../../dates.ts'
import { directionOf } from '../../direction.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import { absoluteUrl, sitePath, type SitePath } from '../../paths.ts'
import type { HeadFacts } from './head-facts.ts'
import { oncePerIndex } from '../../content/index/once-per-index.ts'
import { pageAddresses } from '../../content/addresses/site-map.ts'
import { pagePaths } from '../page-paths.ts'

/** A card of the site: the picture that stands for a page where its link is shared. */
export interface ShareCard {
  path: SitePath
  /** Content file whose words it shows. */
  file: string
  /** What it shows, colours and the bytes of the cover apart. */
  card: Omit<Card, 'colours' | 'cover'>
  cover?: Post['cover']
}

/**
 * @returns the cards of a site: one for each post that stands here, series, tag, project and page, and one for the site,
 * which all others share. None where `site.yaml` says `cards: false`.
 */
export function shareCards(index: SiteIndex): ShareCard[] {
  return [...cardsByPage(index).values()].map((make) => make())
}

/**
 * @returns the picture that a page shows where its link is shared: its own card, or that of the page above it, at last
 * the site's. Undefined where the site has no cards.
 */
export function cardImage(
  index: SiteIndex,
  page: SitePath,
  { title, cover }: { title?: string; cover?: Post['cover'] } = {},
): HeadFacts['image'] {
  const owner = ownerOf(index, page)
  if (owner === undefined) return undefined
  const { site, address } = index
  const words = title === undefined ? site.title : `${title} · ${site.title}`
  return {
    url: absoluteUrl(address, cardPath(owner)),
    alt: cover === undefined || cover.alt === '' ? words : `${words} · ${cover.alt}`,
    type: 'image/png',
    ...cardSize,
  }
}

function ownerOf(index: SiteIndex, page: SitePath): SitePath | undefined {
  const cards = cardsByPage(index)
  for (let path: string = page; ; path = path.replace(/[^/]*\/?$/, '')) {
    const owner = sitePath(path)
    if (cards.has(owner)) return owner
    if (path === '/') return undefined
  }
}

/** `/og/posts/hello.png` for `/posts/hello/`; no page but the home page can be called home. */
function cardPath(page: SitePath): SitePath {
  return page === pagePaths.home ? sitePath('/og/home.png') : sitePath(`/og${page.replace(/\/$/, '')}.png`)
}

/** How to make the card of each page that has its own. */
const cardsByPage = oncePerIndex((index): ReadonlyMap<SitePath, () => ShareCard> => {
  if (!index.site.cards) return new Map()
  const { page } = messagesFor(index.site.language)
  const { title, author } = index.site
  const focus = { title: page.focus, file: 'site.yaml', ...index.focusIntro }
  const there = new Set(pageAddresses(index))
  const list = (path: SitePath, name: string, lead: string, file = 'site.yaml') =>
    there.has(path) ? [[path, () => listCard(index, { path, title: name, lead, file })] as const] : []
  return new Map<SitePath, () => ShareCard>([
    [pagePaths.home, () => siteCard(index)],
    ...list(pagePaths.tags, page.tags, page.tagsDescription(title), 'tags.yaml'),
    ...list(pagePaths.focus, focus.title ?? page.focus, page.focusDescription(author.name), focus.file),
    ...list(pagePaths.projects, page.projects, page.projectsDescription(author.name)),
    ...index.posts
      .filter((post) => post.externalUrl === undefined)
      .map((post) => [post.path, () => postCard(index, post)] as const),
    ...index.series.map((series) => [series.path, () => seriesCard(index, series)] as const),
    ...index.tags.map((tag) => [tag.path, () => tagCard(index, tag)] as const),
    ...index.projects.map((project) => [project.path, () => projectCard(index, project)] as const),
    ...index.pages.map((own) => [own.path, () => pageCard(index, own)] as const),
  ])
})

/** What all cards show, of a page in a language. */
function common({ site, address }: SiteIndex, language = site.language) {
  const { host } = new URL(address.origin)
  return {
    language,
    dir: directionOf(language),
    siteTitle: site.title,
    address: `${host}${address.basePath}`,
    notes: [],
  }
}

/** The card of a page that lists what the site has. */
function listCard(
  index: SiteIndex,
  { path, title, lead, file }: { path: SitePath; title: string; lead: string; file: string },
): ShareCard {
  return {
    path: cardPath(path),
    file,
    card: { ...common(index), title, lead, margin: [index.site.author.name] },
  }
}

function seriesCard(index: SiteIndex, { path, name, posts }: SeriesWithPosts): ShareCard {
  const card = { ...common(index), title: name, margin: [index.site.author.name] }
  return { path: cardPath(path), file: posts[0]?.file ?? 'site.yaml', card }
}

function siteCard(index: SiteIndex): ShareCard {
  const { title, description, author } = index.site
  const card = { ...common(index), title, siteTitle: '', lead: description, margin: [author.name] }
  return { path: cardPath(pagePaths.home), file: 'site.yaml', card }
}

function postCard(index: SiteIndex, post: Post): ShareCard {
  const { language, author } = index.site
  const card = {
    ...common(index, post.lang),
    title: post.title,
    margin: [longDate(shownDay(post.date), language), author.name],
    notes: post.tags.map(({ name }) => name),
  }
  return { path: cardPath(post.path), file: post.file, card, cover: post.cover }
}

function tagCard(index: SiteIndex, { path, name, description }: TagWithPosts): ShareCard {
  // Without the number of posts, which would change the card with each of them.
  const { tags } = messagesFor(index.site.language).page
  const card = { ...common(index), title: name, lead: description, margin: [tags] }
  return { path: cardPath(path), file: 'tags.yaml', card }
}

function projectCard(index: SiteIndex, { path, file, title, summary, period, tags }: Project): ShareCard {
  const { projects } = messagesFor(index.site.language).page
  const notes = tags.map(({ name }) => name)
  return {
    path: cardPath(path),
    file,
    card: { ...common(index), title, lead: summary, margin: [projects, period], notes },
  }
}

function pageCard(index: SiteIndex, { path, file, title, description, lang }: Page): ShareCard {
  const lead = description === '' ? undefined : description
  return {
    path: cardPath(path),
    file,
    card: { ...common(index, lang), title, lead, margin: [index.site.author.name] },
  }
}
