import { siteIcons } from '../../lib/content/icons.ts'
import { newestFirst } from '../../lib/content/index/order.ts'
import { seriesWithPosts } from '../../lib/content/index/series-of.ts'
import { postSchema, siteSchema } from '../../lib/content/schema.ts'
import type {
  Body,
  Focus,
  Page,
  Post,
  Project,
  Series,
  SiteIndex,
  Tag,
} from '../../lib/content/index/site-index.ts'
import { parseContentDate, type ContentDate } from '../../lib/dates.ts'
import { isSlug, siteAddress, sitePath, type Slug } from '../../lib/paths.ts'
import { emptyBody } from '../content/content-builder.ts'

export function slug(text: string): Slug {
  if (!isSlug(text)) throw new Error(`no slug: ${text}`)
  return text
}

export function date(text: string): ContentDate {
  const parsed = parseContentDate(text)
  if (!parsed) throw new Error(`no date: ${text}`)
  return parsed
}

export function body(parts: Partial<Body> = {}): Body {
  return emptyBody({ words: 460, ...parts })
}

/** Headings of the second level with these texts. */
export function headings(...texts: string[]): Body['headings'] {
  return texts.map((text) => ({ depth: 2, id: text.toLowerCase(), text }))
}

export function series(name: string): Series {
  const key = slug(name.toLowerCase().replaceAll(' ', '-'))
  return { slug: key, name, path: sitePath(`/series/${key}/`) }
}

export function tag(name: string, description?: string): Tag {
  const key = slug(name.toLowerCase().replaceAll(' ', '-'))
  return { slug: key, name, description, path: sitePath(`/tags/${key}/`) }
}

type PostParts = Partial<Omit<Post, 'slug' | 'date' | 'tags'>> & { date?: string; tags?: string[] }

export function post(
  name: string,
  { date: written = '2024-07-23', tags = [], ...parts }: PostParts = {},
): Post {
  return {
    frontMatter: postSchema.parse({ title: `Title of ${name}`, date: written }),
    file: `posts/${name}.md`,
    slug: slug(name),
    path: sitePath(`/posts/${name}/`),
    title: `Title of ${name}`,
    body: body({ htmlHash: `html of ${name}` }),
    date: date(written),
    description: `Description of ${name}.`,
    described: true,
    tags: tags.map((text) => tag(text)),
    standing: 'published',
    aliases: [],
    featured: false,
    feedId: `tag:example.com,2026:${name}`,
    focus: [],
    ...parts,
  }
}

export function focus(name: string, parts: Partial<Omit<Focus, 'tags'>> & { tags?: string[] } = {}): Focus {
  const { tags = [], ...others } = parts
  return {
    file: `focus/${name}.md`,
    slug: slug(name),
    path: sitePath('/focus/'),
    title: `Focus on ${name}`,
    body: body({ htmlHash: `html of ${name}` }),
    status: 'active',
    since: date('2024-01-15'),
    areas: ['One area'],
    tags: tags.map((text) => tag(text)),
    ...others,
  }
}

export function project(
  name: string,
  parts: Partial<Omit<Project, 'tags'>> & { tags?: string[] } = {},
): Project {
  const { tags = [], ...others } = parts
  return {
    file: `projects/${name}.md`,
    slug: slug(name),
    path: sitePath(`/projects/${name}/`),
    aliases: [],
    title: `Project ${name}`,
    body: body({ htmlHash: `html of ${name}` }),
    summary: `Summary of ${name}.`,
    period: '2023–2024',
    status: 'maintained',
    tags: tags.map((text) => tag(text)),
    ...others,
  }
}

export function page(name: string, parts: Partial<Page> = {}): Page {
  return {
    file: `pages/${name}.md`,
    slug: slug(name),
    path: sitePath(`/${name}/`),
    title: `Page ${name}`,
    body: body({ htmlHash: `html of ${name}` }),
    description: `Description of ${name}.`,
    aliases: [],
    ...parts,
  }
}

export interface IndexParts {
  site?: Record<string, unknown>
  posts?: Post[]
  /** What is known of tags, by name. */
  tags?: Tag[]
  focus?: Focus[]
  projects?: Project[]
  pages?: Page[]
  home?: Page
  focusIntro?: SiteIndex['focusIntro']
  assets?: SiteIndex['assets']
}

/** Makes an index as the content would give it: posts newest first, tags those of the posts. */
export function makeIndex(parts: IndexParts = {}): SiteIndex {
  const site = siteSchema.parse({
    title: 'Notebook',
    description: 'Notes on programs.',
    url: 'https://example.com',
    author: { name: 'Sam Placeholder' },
    feed: { id: 'example.com,2026' },
    ...parts.site,
  })
  const known = new Map(parts.tags?.map((one) => [one.slug, one]))
  const posts = (parts.posts ?? [])
    .map((one) => ({ ...one, tags: one.tags.map((carried) => known.get(carried.slug) ?? carried) }))
    .toSorted(newestFirst)
  const tags = new Map<Slug, SiteIndex['tags'][number]>()
  for (const one of posts) {
    for (const carried of one.tags) {
      const listed = tags.get(carried.slug)
      if (listed) listed.posts.push(one)
      else tags.set(carried.slug, { ...carried, posts: [one] })
    }
  }
  return {
    site,
    address: siteAddress(site.url),
    navigation: site.navigation,
    posts,
    tags: [...tags.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    series: seriesWithPosts(posts, site.language),
    focus: parts.focus ?? [],
    focusIntro: parts.focusIntro,
    projects: parts.projects ?? [],
    pages: parts.pages ?? [],
    home: parts.home,
    redirects: [],
    movedFeeds: [],
    assets: parts.assets ?? [],
    icons: siteIcons(['/favicon.svg']),
    pictures: [],
  }
}
