import { describe, expect, it } from 'vitest'
import { filesOf } from '../../feeds/make-site.ts'
import { indexFolder, indexOf, post, siteYaml } from '../content-builder.ts'

const queues = post('A', '2024-01-01', 'tags: [Queues]', 'series: Second steps')
const moving = (...lines: string[]) =>
  siteYaml.replace("2026' }", ["2026'", `moved: { ${lines.join(', ')} } }`].join(', '))

describe('a tag with another name', () => {
  const texts = { 'posts/a.md': queues, 'tags.yaml': "Message queues: { aliases: [Queues, '消息'] }\n" }

  it('is found where it was', () => {
    const { redirects, movedFeeds } = indexOf({ texts })
    expect(redirects).toContainEqual({ from: '/tags/queues/', to: '/tags/message-queues/' })
    expect(movedFeeds).toContainEqual({
      from: '/tags/queues/feed.xml',
      to: '/tags/message-queues/feed.xml',
    })
  })

  it('leaves the address to the tag that has it', () => {
    const own = { ...texts, 'tags.yaml': 'Message queues: { slug: queues, aliases: [Queues] }\n' }
    const { redirects } = indexOf({ texts: own })
    expect(redirects).toEqual([{ from: '/tags/message-queues/', to: '/tags/queues/' }])
  })

  it('has its feed at both addresses, so that no reader needs to be led on', async () => {
    const index = indexOf({ texts })
    const files = filesOf(index)
    const at = (path: string) => files.find((file) => file.path === path)
    expect(at('/tags/queues/feed.xml')?.inputs).toEqual(at('/tags/message-queues/feed.xml')?.inputs)
    expect(at('/_redirects')?.inputs).toContain('/tags/queues/feed.xml /tags/message-queues/feed.xml 301')
  })
})

describe('feeds that moved', () => {
  it('go on at the addresses that site.yaml says', () => {
    const texts = {
      'posts/a.md': queues,
      'site.yaml': moving(
        '/index.xml: /feed.xml',
        '/feed/: /atom.xml',
        '/series/first-steps/feed.xml: /series/second-steps/feed.xml',
      ),
    }
    const { index, told } = indexFolder({ texts })
    if (!index) throw new Error(told)
    expect(told).toBe('No problems.')
    const paths = filesOf(index).map(({ path }) => path)
    expect(paths).toContain('/index.xml')
    expect(paths).toContain('/series/first-steps/feed.xml')
    // No file can stand at a folder's own address; hosts redirect it.
    expect(paths.filter((path) => path.startsWith('/feed/'))).toEqual([])
  })

  it.each([
    ['/feed.xml: /atom.xml', '`/feed.xml` is an address of the site'],
    ['index.xml: /feed.xml', '`index.xml` is no address within the site'],
    ['/rss.xml: /fed.xml', 'there is no feed `/fed.xml`'],
    ['/rss.xml: /fed.xml', 'Write `/feed.xml`.'],
    ['/rss.xml: /posts/a/', 'there is no feed `/posts/a/`'],
  ])('are said to be wrong: %s', (line, said) => {
    expect(indexFolder({ texts: { 'posts/a.md': queues, 'site.yaml': moving(line) } }).told).toContain(said)
  })
})
