/**
 * Examples of fields, as an author writes them, by the field's dotted path or else by its last part. They complete
 * the sentence "Add …".
 */
const examples: Record<string, string> = {
  title: 'title: A title',
  date: 'date: 2024-07-23',
  updated: 'updated: 2024-07-23',
  since: 'since: 2024-07-23',
  asOf: 'asOf: 2024-07-23',
  description: 'description: One sentence on what it is about.',
  summary: 'summary: One sentence on what it is.',
  tags: 'tags: [Go, Postgres]',
  aliases: 'aliases: [/old-address/]',
  areas: 'areas: [First area, Second area]',
  focus: 'focus: [a-focus-entry]',
  project: 'project: a-project',
  publication: 'publication: { name: A Magazine, url: https://example.com/article }',
  cover: 'cover: { src: cover.png, alt: What the picture shows }',
  src: 'src: cover.png',
  alt: 'alt: What the picture shows',
  series: 'series: The name of the series',
  period: "period: '2024–2026'",
  status: 'status: active',
  url: 'url: https://example.com',
  repo: 'repo: https://github.com/someone/project',
  repository: 'repository: https://github.com/someone/blog',
  branch: 'branch: main',
  comments: 'comments: { repo: someone/blog, repoId: R_1, category: Announcements, categoryId: DIC_1 }',
  repoId: 'repoId: R_1',
  category: 'category: Announcements',
  categoryId: 'categoryId: DIC_1',
  'comments.repo': 'repo: someone/blog',
  analytics: 'analytics: { service: plausible, site: example.com }',
  service: 'service: plausible',
  site: 'site: example.com',
  newsletter: 'newsletter: { action: https://buttondown.com/api/emails/embed-subscribe/someone }',
  action: 'action: https://buttondown.com/api/emails/embed-subscribe/someone',
  me: 'me: [https://github.com/someone]',
  webmention: 'webmention: https://webmention.io/example.com/webmention',
  websub: 'websub: https://pubsubhubbub.appspot.com/',
  fediverse: "fediverse: '@someone@social.example'",
  lang: 'lang: de',
  language: 'language: en',
  author: 'author: { name: Your Name }',
  'author.name': 'name: Your Name',
  email: 'email: someone@example.com',
  avatar: 'avatar: me.jpg',
  name: 'name: A name',
  slug: 'slug: a-slug',
  navigation: 'navigation: [{ label: About, href: /about/ }]',
  social: 'social: [{ label: GitHub, url: https://github.com/someone }]',
  label: 'label: About',
  href: 'href: /about/',
  feed: "feed: { id: 'example.com,2026' }",
  'feed.id': "id: 'example.com,2026'",
  home: 'home: { posts: 8 }',
  posts: 'posts: 8',
  entries: 'entries: 20',
  licence: 'licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }',
  id: 'id: d1634cb6fbf6',
  order: 'order: 1',
}

/** What other site generators call a field, and what it is called here. */
const otherNames: Record<string, string> = {
  canonical: 'publication',
  canonicalurl: 'publication',
  categories: 'tags',
  category: 'tags',
  created: 'date',
  excerpt: 'description',
  hero: 'cover',
  image: 'cover',
  keywords: 'tags',
  lastmod: 'updated',
  locale: 'lang',
  modified: 'updated',
  moddatetime: 'updated',
  permalink: 'slug',
  pubdate: 'date',
  pubdatetime: 'date',
  publishedat: 'date',
  redirectfrom: 'aliases',
  summary: 'description',
  subtitle: 'description',
  thumbnail: 'cover',
  topics: 'tags',
}

/** @returns an example of the field at a path, on one line: `tags: [Go, Postgres]`. */
export function exampleOf(path: readonly PropertyKey[]): string | undefined {
  const dotted = path.join('.')
  const leaf = String(path.at(-1) ?? '')
  for (const key of [dotted, leaf]) if (Object.hasOwn(examples, key)) return examples[key]
  return undefined
}

/** @returns what a field of another generator is called here, where one of the known fields is that. */
export function nameHere(written: string, known: readonly string[]): string | undefined {
  const key = written.toLowerCase().replace(/[^a-z]/g, '')
  const name = Object.hasOwn(otherNames, key) ? otherNames[key] : undefined
  return name !== undefined && known.includes(name) ? name : undefined
}
