import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { picture, stressPosts, type StressPost } from './stress-posts.ts'

/** The files of a content folder, by path. */
export type ContentFiles = Record<string, string | Uint8Array>

function site(more: Record<string, unknown> = {}, feed: Record<string, unknown> = {}): string {
  return stringify({
    title: 'Odd <posts> & more',
    description: 'What breaks feeds ]]> & readers.',
    url: 'https://odd.example',
    author: { name: 'Nobody <No> & Co', email: 'no.body+feeds@odd.example' },
    feed: { id: 'odd.example,2026', entries: 100, ...feed },
    licence: { name: 'CC BY & <co>', url: 'https://creativecommons.org/licenses/by/4.0/' },
    websub: 'https://hub.example/?a=1&b=2',
    cards: false,
    search: false,
    ...more,
  })
}

/** @returns content folders whose feeds are easily broken, by name. */
export function stressSites(): Record<string, ContentFiles> {
  const odd = postFiles(stressPosts())
  return {
    odd: { 'site.yaml': site(), ...odd },
    arabic: {
      'site.yaml': site({
        title: 'مدونة <عربية>',
        description: 'ملاحظات & أفكار',
        url: 'https://odd.example/مدونة/blog',
        language: 'ar',
        author: { name: 'لا أحد' },
      }),
      ...odd,
    },
    hebrew: {
      'site.yaml': site({ url: 'https://user.odd.example:8443/b', language: 'he-IL' }, { entries: 3 }),
      ...odd,
    },
    empty: { 'site.yaml': site({ language: 'zh-Hans' }) },
    many: {
      'site.yaml': site({ licence: undefined, websub: undefined }, { entries: 20 }),
      ...postFiles(manyPosts(300)),
    },
    burst: { 'site.yaml': site({}, { entries: 5 }), ...postFiles(manyPosts(130, 0)) },
  }
}

function manyPosts(count: number, days = 1): Record<string, StressPost> {
  const numbers = Array.from({ length: count }, (_, at) => at)
  return Object.fromEntries(
    numbers.map((at) => [
      `post-${at}`,
      {
        title: `Post ${at}`,
        date: new Date(Date.UTC(2025, 0, 1 + at * days)).toISOString().slice(0, 10),
        more: `tags: [All, "Tag ${at % 7}"]\nseries: Series ${at % 3}`,
        text: `The words of post ${at}, and [one before](/posts/post-${Math.max(at - 1, 0)}/).`,
      },
    ]),
  )
}

function postFiles(posts: Record<string, StressPost>): ContentFiles {
  return Object.fromEntries(
    Object.entries(posts).flatMap(([slug, { title, date, more, text }], at) => {
      const day = date ?? new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10)
      const lines = [
        `title: "${title.replaceAll('"', '\\"')}"`,
        `date: ${day}`,
        ...(more === undefined ? [] : [more]),
      ]
      return [
        [`posts/${slug}/index.md`, `---\n${lines.join('\n')}\n---\n\n${text}\n`],
        [`posts/${slug}/pic.png`, picture],
      ]
    }),
  )
}

/** Writes them as folders, for programs that judge feeds. */
export function writeStressSites(folder: string): string[] {
  return Object.entries(stressSites()).map(([name, files]) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true })
      writeFileSync(join(folder, name, path), text)
    }
    return join(folder, name)
  })
}
