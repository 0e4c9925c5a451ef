import { stringify } from 'yaml'

/** A post as the random edits see it. */
export interface ModelPost {
  name: string
  title: string
  date: string
  tags: string[]
  words: string
  draft: boolean
  aliases: string[]
  series?: string
  /** Name of another post that the text links to. */
  link?: string
  /** A misspelt field, which stops every build. */
  broken: boolean
}

/** A small site, from which all its content files follow. */
export interface SiteModel {
  title: string
  posts: ModelPost[]
  tagDescriptions: Record<string, string>
  nextName: number
}

/** The site that every sequence starts from. */
export function firstSite(): SiteModel {
  const post = (
    name: string,
    title: string,
    date: string,
    tags: string[],
    more: Partial<ModelPost> = {},
  ): ModelPost => ({
    name,
    title,
    date,
    tags,
    words: `About ${title.toLowerCase()}.`,
    draft: false,
    aliases: [],
    broken: false,
    ...more,
  })
  return {
    title: 'Property',
    posts: [
      post('alpha', 'Alpha', '2024-03-01', ['Go', 'Queues'], { series: 'Letters' }),
      post('beta', 'Beta', '2024-07-09', ['go'], { series: 'Letters', link: 'alpha' }),
      post('gamma', 'Gamma', '2025-01-20', ['Postgres'], { aliases: ['/old/gamma/'] }),
      post('delta', 'Delta', '2026-02-02', ['Queues', 'Postgres']),
      post('epsilon', 'Epsilon', '2026-05-05', [], { draft: true }),
    ],
    tagDescriptions: { Go: 'A language.' },
    nextName: 1,
  }
}

/** @returns the content files of a site, by their paths. */
export function filesOf(site: SiteModel): Map<string, string> {
  const files = new Map<string, string>([
    [
      'site.yaml',
      stringify({
        title: site.title,
        description: 'A site under random edits.',
        url: 'https://property.example/base',
        author: { name: 'Nobody', email: 'nobody@property.example' },
        navigation: [
          { label: 'Writing', href: '/archive/' },
          { label: 'About', href: '/about/' },
        ],
        feed: { id: 'property.example,2026', entries: 3 },
      }),
    ],
    ['pages/about.md', '---\ntitle: About\n---\n\nA page with a [post](../posts/alpha.md).\n'],
    ['pages/home.md', '---\ntitle: Home\n---\n\nHello.\n'],
    [
      'focus/now.md',
      '---\ntitle: Now\nstatus: active\nsince: 2025-01-01\ntags: [Queues]\nareas: [One, Two]\n---\n\nWords.\n',
    ],
    [
      'projects/tool.md',
      '---\ntitle: Tool\nsummary: A tool.\nperiod: "2025"\nstatus: active\ntags: [Go]\n---\n\nIts story.\n',
    ],
    [
      'tags.yaml',
      stringify(
        Object.fromEntries(
          Object.entries(site.tagDescriptions).map(([tag, description]) => [tag, { description }]),
        ),
      ),
    ],
  ])
  for (const post of site.posts) files.set(`posts/${post.name}.md`, postText(post))
  return files
}

function postText({ title, date, tags, words, draft, aliases, series, link, broken }: ModelPost): string {
  const frontMatter = {
    title,
    date,
    tags,
    ...(draft && { draft }),
    ...(aliases.length > 0 && { aliases }),
    ...(series !== undefined && { series }),
    ...(broken && { titel: title }),
  }
  const text = [
    words,
    ...(link === undefined ? [] : [`See [the other](${link}.md).`]),
    '## A heading',
    '```ts\nconst one = 1\n```',
  ]
  return `---\n${stringify(frontMatter)}---\n\n${text.join('\n\n')}\n`
}
