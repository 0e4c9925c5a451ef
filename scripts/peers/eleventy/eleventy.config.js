import { feedPlugin } from '@11ty/eleventy-plugin-rss'
import highlight from '@11ty/eleventy-plugin-syntaxhighlight'

export default function configure(config) {
  config.addPlugin(highlight)
  config.addPlugin(feedPlugin, {
    type: 'rss',
    outputPath: '/feed.xml',
    collection: { name: 'posts', limit: 20 },
    metadata: {
      language: 'en',
      title: 'The archive',
      subtitle: 'A blog made from the titles and topics of a real one.',
      base: 'https://archive.example/',
      author: { name: 'Nobody' },
    },
  })
  const posts = (api) => api.getFilteredByGlob('posts/*.md')
  const newestFirst = (api) => posts(api).toSorted((a, b) => b.date - a.date)
  config.addCollection('posts', (api) => posts(api).toSorted((a, b) => a.date - b.date))
  config.addCollection('newest', (api) => newestFirst(api).slice(0, 20))
  config.addCollection('tagPages', (api) =>
    groups(newestFirst(api), (post) => (post.data.tags ?? []).map((name) => [slugOf(name), name])),
  )
  config.addCollection('years', (api) =>
    groups(newestFirst(api), (post) => {
      const year = String(post.date.getUTCFullYear())
      return [[year, year]]
    }),
  )
  config.addFilter('day', (date) => new Date(date).toISOString().slice(0, 10))
  config.addFilter('tagSlug', slugOf)
  return { markdownTemplateEngine: false, dir: { input: '.', output: '_site' } }
}

function groups(posts, keysOf) {
  const found = new Map()
  for (const post of posts) {
    for (const [slug, name] of keysOf(post)) {
      if (!found.has(slug)) found.set(slug, { slug, name, posts: [] })
      found.get(slug).posts.push(post)
    }
  }
  return [...found.values()]
}

function slugOf(name) {
  return name
    .toLowerCase()
    .replaceAll('+', 'plus')
    .replaceAll('#', 'sharp')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
