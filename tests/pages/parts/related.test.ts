import { describe, expect, test } from 'vitest'
import type { Post } from '../../../lib/content/index/site-index.ts'
import { relatedPosts } from '../../../lib/pages/parts/related-posts.ts'
import { relatedTags } from '../../../lib/pages/parts/related-tags.ts'
import type { Term } from '../../../lib/terms.ts'
import { body, makeIndex, post, series, tag } from '../make-index.ts'

function related(posts: Post[], name: string): string[] {
  const index = makeIndex({ posts })
  const asking = index.posts.find(({ slug }) => slug === name)
  if (!asking) throw new Error(`no post ${name}`)
  return relatedPosts(index, asking).map(
    ({ post: found, shared }) => `${found.slug}: ${shared.map((one) => one.name).join(', ')}`,
  )
}

/** Posts that make a tag common, older than all others. */
function common(name: string, count: number): Post[] {
  return Array.from({ length: count }, (_, at) => post(`common-${at}`, { date: '2001-01-01', tags: [name] }))
}

describe('related posts', () => {
  test('a rare tag in common weighs more than a common one', () => {
    const posts = [
      post('asking', { tags: ['Go', 'Fencing'] }),
      post('rare', { date: '2002-01-01', tags: ['Fencing'] }),
      post('often', { date: '2024-01-01', tags: ['Go'] }),
      ...common('Go', 20),
    ]
    expect(related(posts, 'asking').slice(0, 2)).toEqual(['rare: Fencing', 'often: Go'])
  })

  test('two tags in common weigh more than one of them', () => {
    const posts = [
      post('asking', { tags: ['Go', 'Queues'] }),
      post('one', { date: '2024-06-01', tags: ['Go'] }),
      post('both', { date: '2002-01-01', tags: ['Queues', 'Go'] }),
    ]
    expect(related(posts, 'asking')).toEqual(['both: Go, Queues', 'one: Go'])
  })

  test('at a tie the newer comes first, then the slug decides; three at most', () => {
    const posts = [
      post('asking', { date: '2020-01-01', tags: ['Go'] }),
      post('d', { date: '2021-01-01', tags: ['Go'] }),
      post('c', { date: '2022-01-01', tags: ['Go'] }),
      post('b', { date: '2022-01-01', tags: ['Go'] }),
      post('a', { date: '2019-01-01', tags: ['Go'] }),
    ]
    expect(related(posts, 'asking')).toEqual(['b: Go', 'c: Go', 'd: Go'])
  })

  test('the parts of its own series are not among them', () => {
    const posts = ['asking', 'part'].map((name) => post(name, { tags: ['Go'], series: series('S') }))
    expect(related([...posts, post('other', { tags: ['Go'] })], 'asking')).toEqual(['other: Go'])
  })

  test.each([
    ['no tags', []],
    ['a tag of its own', ['Alone']],
  ])('a post with %s has none', (_, tags) => {
    expect(related([post('asking', { tags }), post('other', { tags: ['Go'] })], 'asking')).toEqual([])
  })

  test('a post that shares nothing but a common tag with an old one does not turn up beside it', () => {
    const posts = [post('asking', { date: '2000-01-01', tags: ['Go'] }), ...common('Go', 300)]
    const before = related(posts, 'asking')
    expect(related([...posts, post('new', { date: '2025-01-01', tags: ['Go'] })], 'asking')).toEqual(before)
  })

  test('a rare tag is found however far away in time', () => {
    const posts = [
      post('asking', { date: '2025-01-01', tags: ['Go', 'Fencing'] }),
      ...common('Go', 300),
      post('far', { date: '1999-01-01', tags: ['Fencing', 'Go'] }),
    ]
    expect(related(posts, 'asking')[0]).toBe('far: Go, Fencing')
  })
})

describe('posts with the same words', () => {
  const about = (...terms: string[]) => body({ terms: terms.map((term): Term => [term, 6]) })
  const others = Array.from({ length: 12 }, (_, at) =>
    post(`other-${at}`, { title: `${at}`, date: '2001-01-01', body: about(`own-${at}`, 'everyw') }),
  )
  const asking = post('asking', { title: '1', tags: ['Go'], body: about('lease', 'queue', 'everyw') })

  test('are related without a tag in common, and share none', () => {
    const posts = [asking, post('alike', { title: '2', body: about('lease', 'queue', 'everyw') }), ...others]
    expect(related(posts, 'asking')).toEqual(['alike: '])
  })

  test('come first among those that share a tag', () => {
    const posts = [
      asking,
      post('newer', { title: '2', date: '2025-01-01', tags: ['Go'], body: about('socket', 'everyw') }),
      post('alike', { title: '3', date: '2002-01-01', tags: ['Go'], body: about('lease', 'everyw') }),
      ...others,
    ]
    expect(related(posts, 'asking')).toEqual(['alike: Go', 'newer: Go'])
  })

  test('that most posts use are no reason', () => {
    const posts = [asking, post('unlike', { title: '2', body: about('socket', 'everyw') }), ...others]
    expect(related(posts, 'asking')).toEqual([])
  })

  test('are found in titles', () => {
    const posts = [
      post('asking', { title: 'A lease on a queue', body: about('everyw') }),
      post('alike', { title: 'Queues and leases', body: about('everyw') }),
      ...others,
    ]
    expect(related(posts, 'asking')).toEqual([])
    expect(related([...posts, post('b', { title: 'A queue without a lease' })], 'asking')).toEqual(['b: '])
  })
})

test('related tags are those that stand most often beside a tag, six at most', () => {
  const index = makeIndex({
    posts: [
      post('a', { tags: ['Go', 'Z', 'B'] }),
      post('b', { tags: ['Go', 'Z'] }),
      post('c', { tags: ['Go', 'C', 'D', 'E', 'F', 'G'] }),
      post('d', { tags: ['H', 'Z'] }),
    ],
  })
  expect(relatedTags(index, tag('Go')).map(({ name }) => name)).toEqual(['Z', 'B', 'C', 'D', 'E', 'F'])
  expect(relatedTags(index, tag('H')).map(({ name }) => name)).toEqual(['Z'])
})
