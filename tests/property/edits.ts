import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../../lib/build/list-files.ts'
import type { SiteModel } from './site-model.ts'

/** Gives the next random number below its argument. */
export type Random = (below: number) => number

/** Folders that a sequence works on; all of them are temporary. */
export interface Bench {
  /** A copy of the project's code. */
  checkout: string
  cache: string
}

const tags = ['Go', 'go', 'Queues', 'Postgres', 'C++', 'Time Zones', 'time-zones']

/** Changes the site, the code or the cache, and says what it did. */
export type Edit = (site: SiteModel, random: Random, bench: Bench) => string

export const edits: readonly Edit[] = [
  (site, random) => {
    const name = `post-${site.nextName++}`
    const date = `202${4 + random(3)}-0${1 + random(9)}-1${random(10)}`
    const link = pick(site.posts, random)?.name
    site.posts.push({
      name,
      title: `Post ${name}`,
      date,
      tags: someTags(random),
      words: `Words ${random(1000)}.`,
      draft: false,
      aliases: [],
      broken: false,
      ...(random(2) === 0 && link !== undefined && { link }),
    })
    return `add ${name}`
  },
  onPost('edit', (post, random) => {
    post.words = `Other words ${random(100_000)}, and <b>raw</b> & more.`
  }),
  onPost('retitle', (post, random) => {
    post.title = `Title ${random(1000)}`
  }),
  onPost('retag', (post, random) => {
    post.tags = someTags(random)
  }),
  onPost('redate', (post, random) => {
    post.date = `202${3 + random(4)}-1${random(3)}-0${1 + random(9)}`
  }),
  onPost('draft', (post) => {
    post.draft = !post.draft
  }),
  onPost('date in the future', (post) => {
    post.date = '2999-01-01'
  }),
  onPost('alias', (post, random) => {
    post.aliases = random(3) === 0 ? [] : [`/was/${post.name}-${random(3)}/`]
  }),
  onPost('series', (post, random) => {
    if (random(2) === 0) delete post.series
    else post.series = 'Letters'
  }),
  onPost('break or mend', (post) => {
    post.broken = !post.broken
  }),
  (site, random) => {
    const post = pick(site.posts, random)
    if (!post) return 'nothing to delete'
    site.posts = site.posts.filter((other) => other !== post)
    return `delete ${post.name}`
  },
  (site, random) => {
    const post = pick(site.posts, random)
    if (!post) return 'nothing to rename'
    const old = post.name
    post.name = `renamed-${site.nextName++}`
    for (const other of site.posts) if (other.link === old) other.link = post.name
    return `rename ${old} to ${post.name}`
  },
  (site, random) => {
    site.title = `Property ${random(1000)}`
    return 'site title'
  },
  (site, random) => {
    site.tagDescriptions = { Go: `A language ${random(1000)}.`, Queues: 'Lines.' }
    return 'tag description'
  },
  (_, random, { checkout }) =>
    append(checkout, 'components/site-footer.tsx', `\n// ${random(1000)}\n`, 'a component, in a comment'),
  (_, random, { checkout }) => {
    const file = join(checkout, 'components/entry-line.tsx')
    const text = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      text.includes('data-edit=')
        ? text.replace(/data-edit="\d+"/, `data-edit="${random(1000)}"`)
        : text.replace(/<(li|div|article|a)(\s)/, `<$1 data-edit="${random(1000)}"$2`),
    )
    return 'a component'
  },
  (_, random, { checkout }) =>
    append(checkout, 'app/globals.css', `\n.edit { margin-block: ${1 + random(500)}px }\n`, 'a style'),
  (_, random, { checkout }) => {
    const file = join(checkout, 'package-lock.json')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/"license": "[^"]*"/, `"license": "MIT-${random(1000)}"`),
    )
    return 'a dependency in the lockfile'
  },
  (_, random, { cache }) => {
    const file = pick(listFiles(cache), random)
    if (file === undefined) return 'an empty cache has nothing to damage'
    const path = join(cache, file)
    const bytes = readFileSync(path)
    writeFileSync(
      path,
      random(2) === 0
        ? bytes.subarray(0, Math.floor(bytes.length / 2))
        : Buffer.concat([Buffer.from('x'), bytes.subarray(1)]),
    )
    return `damage ${file}`
  },
]

function onPost(name: string, change: (post: SiteModel['posts'][number], random: Random) => void): Edit {
  return (site, random) => {
    const post = pick(site.posts, random)
    if (!post) return `nothing to ${name}`
    change(post, random)
    return `${name} ${post.name}`
  }
}

function append(checkout: string, file: string, text: string, what: string): string {
  writeFileSync(join(checkout, file), readFileSync(join(checkout, file), 'utf8') + text)
  return what
}

function someTags(random: Random): string[] {
  return tags.filter(() => random(3) === 0)
}

function pick<Item>(list: readonly Item[], random: Random): Item | undefined {
  return list[random(Math.max(1, list.length))]
}
