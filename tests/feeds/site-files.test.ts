import { describe, expect, it } from 'vitest'
import { hashOf } from '../../lib/engine/cache/hash.ts'
import { pageAddresses } from '../../lib/content/addresses/site-map.ts'
import type { SiteIndex } from '../../lib/content/index/site-index.ts'
import { sitePath } from '../../lib/paths.ts'
import { body, focus, makeIndex, page, project } from '../pages/make-index.ts'
import { article, elsewhere, filesOf, read, source } from './make-site.ts'

function site(): SiteIndex {
  const index = makeIndex({
    posts: [
      ...Array.from({ length: 23 }, (_, at) => {
        const file = `posts/p${at}.md`
        return article(`p${at}`, { file, tags: ['Go'], body: source(file, `Text [${at}](p0.md).\n`) })
      }),
      elsewhere('piece', 'https://quarterly.example/piece'),
    ],
    home: page('home', { path: sitePath('/'), body: source('pages/home.md', 'Welcome.\n') }),
    pages: [page('about', { body: source('pages/about.md', 'I am.\n') })],
    projects: [project('tool', { body: source('projects/tool.md', 'The story.\n') })],
    focus: [focus('events', { body: source('focus/events.md', 'On events.\n') })],
  })
  return { ...index, redirects: [{ from: sitePath('/old/'), to: '/posts/p1/' }] }
}

describe('siteFiles', () => {
  it('gives the same inputs and the same bytes for the same index', async () => {
    const [first, second] = [filesOf(site()), filesOf(site())]
    const texts = async (files: typeof first) =>
      Promise.all(files.map(async (file) => [file.path, hashOf(file.inputs), await file.make(read)]))
    expect(await texts(second)).toEqual(await texts(first))
  })

  it('gives each file an address of its own, which no page has', () => {
    const paths = filesOf(site()).map(({ path }) => path)
    expect(new Set([...paths, ...pageAddresses(site())]).size).toBe(
      paths.length + pageAddresses(site()).length,
    )
  })

  it('has inputs that survive JSON and hold no body', () => {
    for (const { path, inputs } of filesOf(site())) {
      const json = JSON.stringify(inputs)
      expect(hashOf(JSON.parse(json)), path).toBe(hashOf(inputs))
      expect(json, path).not.toContain('Welcome.')
    }
  })

  it('reads nothing until a file is made', async () => {
    const lost = article('lost', { body: body({ feedHash: 'nowhere' }) })
    const feed = filesOf(makeIndex({ posts: [lost] })).find(({ path }) => path === '/feed.xml')
    await expect(feed?.make(read)).rejects.toThrow('nothing is known of nowhere')
  })

  it('changes the inputs of just the files that tell of an edited post', () => {
    const before = new Map(filesOf(site()).map(({ path, inputs }) => [path, hashOf(inputs)]))
    const index = site()
    const edited = index.posts.map((post) =>
      post.slug === 'p0' ? { ...post, body: { ...post.body, feedHash: 'other', sourceHash: 'other' } } : post,
    )
    const changed = filesOf({ ...index, posts: edited })
      .filter(({ path, inputs }) => before.get(path) !== hashOf(inputs))
      .map(({ path }) => path)
    expect(changed.toSorted()).toEqual(['/atom.xml', '/feed.json', '/feed.xml', '/posts/p0/index.md'])
  })

  it('asks for ten thousand posts within moments', () => {
    const posts = Array.from({ length: 10_000 }, (_, at) => article(`p${at}`, { tags: [`t${at % 100}`] }))
    const index = makeIndex({ posts })
    const start = performance.now()
    expect(filesOf(index).length).toBeGreaterThan(10_000)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
