import { stringify } from 'yaml'
import { drawPicture } from './draw-picture.ts'
import type { ModelEntry, ModelPost, SiteModel } from './site-model.ts'
import { textOf } from './post-text.ts'

/** @returns the content files of a site, by their paths. */
export async function filesOf(site: SiteModel): Promise<Map<string, Buffer>> {
  const texts = new Map<string, string>([
    ['site.yaml', stringify(settingsOf(site))],
    ['tags.yaml', stringify(site.tags)],
    ['pages/home.md', '---\ntitle: Home\n---\n\nHello.\n'],
  ])
  if (site.settings.about) texts.set('pages/about.md', '---\ntitle: About\n---\n\nA page "about" this.\n')
  for (const entry of site.pages) texts.set(`pages/${entry.name}.md`, markdown({ title: entry.title }, entry))
  for (const entry of site.focus) texts.set(`focus/${entry.name}.md`, markdown(focusOf(entry), entry))
  for (const entry of site.projects) texts.set(`projects/${entry.name}.md`, markdown(projectOf(entry), entry))
  for (const post of site.posts) texts.set(fileOf(post), postText(post))
  const files = new Map<string, Buffer>([...texts].map(([file, text]) => [file, Buffer.from(text)]))
  for (const { name, pictures } of site.posts) {
    for (const { name: file, format, seed, broken } of pictures) {
      const bytes = await drawPicture(format, seed)
      files.set(`posts/${name}/${file}`, broken ? bytes.subarray(0, bytes.length / 2) : bytes)
    }
  }
  return files
}

/** A post with pictures is a folder. */
function fileOf({ name, pictures }: ModelPost): string {
  return pictures.length > 0 ? `posts/${name}/index.md` : `posts/${name}.md`
}

function settingsOf({ settings }: SiteModel): object {
  const { title, language, smartPunctuation, cards, search, comments, repository, shown, about } = settings
  return {
    title,
    description: 'A site under random edits.',
    url: 'https://property.example/base',
    language,
    author: { name: 'Nobody', email: 'nobody@property.example' },
    navigation: [
      { label: 'Writing', href: '/archive/' },
      ...(about ? [{ label: 'About', href: '/about/' }] : []),
    ],
    home: { posts: shown },
    feed: { id: 'property.example,2026', entries: shown },
    smartPunctuation,
    cards,
    search,
    ...(comments && {
      comments: { repo: 'nobody/property', repoId: 'R_1', category: 'All', categoryId: 'C_1' },
    }),
    ...(repository && { repository: 'https://forge.example/nobody/property' }),
  }
}

function focusOf({ title, tags, order }: ModelEntry): object {
  return { title, status: 'active', since: '2025-01-01', tags, areas: ['One', 'Two'], order }
}

function projectOf({ title, tags, order }: ModelEntry): object {
  return { title, summary: `Number ${order}.`, period: '2025', status: 'active', tags }
}

function markdown(frontMatter: object, { words }: ModelEntry): string {
  return `---\n${stringify(frontMatter)}---\n\n${words}\n`
}

function postText(post: ModelPost): string {
  const { title, date, tags, draft, aliases, pictures, cover, featured, publication, broken } = post
  const { series, lang, updated } = post
  const [first] = pictures
  const frontMatter = {
    title,
    date,
    tags,
    ...(updated !== undefined && { updated }),
    ...(draft && { draft }),
    ...(aliases.length > 0 && { aliases }),
    ...(series !== undefined && { series }),
    ...(lang !== undefined && { lang }),
    ...(featured && { featured }),
    ...(cover && first !== undefined && { cover: { src: first.name, alt: 'A cover' } }),
    ...(publication && { publication: { name: publication.name, url: publication.url } }),
    ...(broken && { titel: title }),
  }
  const text = publication?.external ? '' : `\n${textOf(post)}\n`
  return `---\n${stringify(frontMatter)}---\n${text}`
}
