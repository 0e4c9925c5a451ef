import { getCollection } from 'astro:content'

let loaded

/** All posts, newest first; read once in a build. */
export function allPosts() {
  loaded ??= getCollection('posts').then((posts) => posts.toSorted((a, b) => (day(a) < day(b) ? 1 : -1)))
  return loaded
}

export function day(post) {
  return new Date(post.data.date).toISOString().slice(0, 10)
}

export function grouped(posts, keysOf) {
  const found = new Map()
  for (const post of posts) {
    for (const [slug, name] of keysOf(post)) {
      if (!found.has(slug)) found.set(slug, { slug, name, posts: [] })
      found.get(slug).posts.push(post)
    }
  }
  return [...found.values()]
}

export function slugOf(name) {
  return name
    .toLowerCase()
    .replaceAll('+', 'plus')
    .replaceAll('#', 'sharp')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
