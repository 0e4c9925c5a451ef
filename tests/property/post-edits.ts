import { pick, some, type Edit, type Random } from './random-edit.ts'
import { extras, plainPost, type ModelPost, type SiteModel } from './site-model.ts'

/** Spellings that meet in one tag among them. */
export const tagNames = [
  'Go',
  'go',
  'Queues',
  'Postgres',
  'C++',
  'Time Zones',
  'time-zones',
  'Zeta',
  'Ångström',
]

/** Edits of posts, their pictures apart. */
export const postEdits: readonly Edit[] = [
  (site, random) => {
    const name = `post-${site.nextName++}`
    const date = `202${4 + random(3)}-0${1 + random(9)}-1${random(10)}`
    const link = pick(site.posts, random)?.name
    site.posts.push(
      plainPost(name, `Post ${name}`, date, {
        tags: some(tagNames, random),
        words: `Words ${random(1000)}.`,
        extras: some(extras, random),
        ...(random(3) === 0 && link !== undefined && { link }),
      }),
    )
    return `add ${name}`
  },
  onPost('edit', (post, random) => {
    post.words = `Other words ${random(100_000)}, and <b>raw</b> & more.`
  }),
  onPost('edit what is special in', (post, random) => {
    post.extras = some(extras, random)
  }),
  onPost('retitle', (post, random) => {
    post.title = `Title ${random(1000)}${random(6) === 0 ? ' \u{1F600} \u{10FFFD}' : ''}`
  }),
  onPost('retag', (post, random) => {
    post.tags = some(tagNames, random)
  }),
  onPost('redate', (post, random) => {
    post.date = `202${3 + random(4)}-1${random(3)}-0${1 + random(9)}`
  }),
  onPost('update', (post, random) => {
    if (random(3) === 0) delete post.updated
    else post.updated = `2026-10-1${random(10)}`
  }),
  onPost('draft', (post) => {
    post.draft = !post.draft
  }),
  onPost('date in the future', (post, random) => {
    post.date = random(2) === 0 ? '2999-01-01' : '2026-11-01T12:00:00Z'
  }),
  onPost('alias', (post, random) => {
    post.aliases = random(3) === 0 ? [] : [`/was/${post.name}-${random(3)}/`]
  }),
  onPost('series', (post, random) => {
    if (random(2) === 0) delete post.series
    else post.series = pick(['Letters', 'letters', 'Notes'], random) ?? 'Letters'
  }),
  onPost('language', (post, random) => {
    const lang = pick([undefined, 'de', 'he', 'ja'], random)
    if (lang === undefined) delete post.lang
    else post.lang = lang
  }),
  onPost('feature', (post) => {
    post.featured = !post.featured
  }),
  onPost('publication', (post, random) => {
    if (random(3) === 0) delete post.publication
    else {
      const url = `https://magazine.example/${random(9)}`
      post.publication = { name: 'A Magazine', url, external: random(2) === 0 }
    }
  }),
  onPost('break', (post) => {
    post.broken = !post.broken
  }),
  (site, random) => {
    const post = pick(site.posts, random)
    if (!post) return 'nothing to delete'
    site.posts = site.posts.filter((other) => other !== post)
    if (random(4) > 0) forget(site, post.name)
    return `delete ${post.name}`
  },
  (site, random) => {
    const post = pick(site.posts, random)
    if (!post) return 'nothing to rename'
    const old = post.name
    post.name = `renamed-${site.nextName++}`
    for (const other of site.posts) if (other.link === old) other.link = post.name
    if (random(4) > 0) forget(site, old)
    return `rename ${old} to ${post.name}`
  },
]

/** Takes away what stops every build. */
export const mend: Edit = (site) => {
  const names = new Set(site.posts.filter(({ draft }) => !draft).map(({ name }) => name))
  for (const post of site.posts) {
    post.broken = false
    for (const picture of post.pictures) picture.broken = false
    if (post.link !== undefined && !names.has(post.link)) delete post.link
    if (post.borrows !== undefined && !isThere(site, post.borrows)) delete post.borrows
    if (post.date > '2026-12') delete post.link
    for (const other of site.posts) if (other.link === post.name && other.date < post.date) delete other.link
  }
  return 'mend'
}

/** @returns whether a picture, as posts borrow them, is there. */
function isThere(site: SiteModel, picture: string): boolean {
  return site.posts.some(({ name, pictures }) => pictures.some((own) => `${name}/${own.name}` === picture))
}

/** Takes away what refers to a post that has gone. */
function forget(site: SiteModel, name: string): void {
  for (const other of site.posts) {
    if (other.link === name) delete other.link
    if (other.borrows?.startsWith(`${name}/`)) delete other.borrows
  }
}

function onPost(name: string, change: (post: ModelPost, random: Random) => void): Edit {
  return (site, random) => {
    const post = pick(site.posts, random)
    if (!post) return `nothing to ${name}`
    change(post, random)
    return `${name} ${post.name}`
  }
}
