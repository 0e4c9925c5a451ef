import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import matter from 'gray-matter'
import rehypeHighlight from 'rehype-highlight'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeHighlight)
  .use(rehypeStringify)
  .freeze()

/** All posts, newest first; read once in each process. */
export function allPosts() {
  globalThis.posts ??= readdirSync(join(process.cwd(), 'posts'))
    .map((file) => {
      const { data, content } = matter(readFileSync(join(process.cwd(), 'posts', file), 'utf8'), {})
      const date = new Date(data.date).toISOString().slice(0, 10)
      return { slug: file.replace(/\.md$/, ''), title: data.title, date, tags: data.tags, content }
    })
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))
  return globalThis.posts
}

export async function htmlOf(post) {
  return String(await processor.process(post.content))
}

/** Posts by tag, each with its slug. */
export function allTags() {
  globalThis.tags ??= grouped((post) => post.tags.map((tag) => [slugOf(tag), tag]))
  return globalThis.tags
}

/** Posts by year. */
export function allYears() {
  globalThis.years ??= grouped((post) => [[post.date.slice(0, 4), post.date.slice(0, 4)]])
  return globalThis.years
}

function grouped(keysOf) {
  const found = new Map()
  for (const post of allPosts()) {
    for (const [slug, name] of keysOf(post)) {
      if (!found.has(slug)) found.set(slug, { slug, name, posts: [] })
      found.get(slug).posts.push(post)
    }
  }
  return found
}

export function slugOf(name) {
  return name
    .toLowerCase()
    .replaceAll('+', 'plus')
    .replaceAll('#', 'sharp')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
