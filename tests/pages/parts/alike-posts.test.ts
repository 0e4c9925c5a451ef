import { describe, expect, it } from 'vitest'
import type { Post } from '../../../lib/content/index/site-index.ts'
import { relatedPosts } from '../../../lib/pages/parts/related-posts.ts'
import type { Term } from '../../../lib/terms.ts'
import { body, makeIndex, post } from '../make-index.ts'

/** The slugs of what a reader of the post named `asking` is led to. */
function related(posts: readonly Post[]): string[] {
  const index = makeIndex({ posts: [...posts, ...others] })
  const asking = index.posts.find(({ slug }) => slug === 'asking')
  if (!asking) throw new Error('no post asks')
  return relatedPosts(index, asking).map(({ post: found }) => found.slug)
}

function about(words: readonly string[], times: number): Post['body'] {
  return body({ terms: words.map((word): Term => [word, times]) })
}

/** Words that no other post uses. */
function ownWords(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${name}-${at}`)
}

/** Posts on other subjects, older than all. */
const others = Array.from({ length: 13 }, (_, at) =>
  post(`other-${at}`, { title: `${at}`, date: '2001-01-01', body: about(ownWords(`other-${at}`, 3), 6) }),
)

describe('of posts that are alike', () => {
  it('one with the same word in its title comes before one that uses the same word now and then', () => {
    expect(
      related([
        post('asking', { title: 'Leases', body: about(['queue'], 2) }),
        post('titled', { title: 'Leases', date: '2002-01-01', body: about([], 2) }),
        post('worded', { title: '1', date: '2025-01-01', body: about(['queue'], 2) }),
      ]),
    ).toEqual(['titled', 'worded'])
  })

  it('one that uses the same word all the time comes before one with the same word in its title', () => {
    expect(
      related([
        post('asking', { title: 'Leases', body: about(['queue'], 9) }),
        post('titled', { title: 'Leases', date: '2025-01-01', body: about([], 2) }),
        post('worded', { title: '1', date: '2002-01-01', body: about(['queue'], 9) }),
      ]),
    ).toEqual(['worded', 'titled'])
  })

  /** The post that asks, one with a word of it among some of their own, and a newer one with none. */
  function sharing(own: number, tags: string[]): Post[] {
    const words = (name: string): Post['body'] => about(['lease', ...ownWords(name, own)], 6)
    return [
      post('asking', { title: '1', tags, body: words('asking') }),
      post('alike', { title: '2', tags, date: '2002-01-01', body: words('alike') }),
      post('newer', { title: '3', tags, date: '2025-01-01', body: about(ownWords('newer', own), 6) }),
    ]
  }

  it.each([
    ['one word in three', 2, ['alike', 'newer']],
    ['one word in five', 4, ['alike', 'newer']],
    ['more than next to nothing, so not one word in forty', 39, ['newer', 'alike']],
  ])('and share a tag, those come first that have %s in common', (_, own, found) => {
    expect(related(sharing(own, ['Go']))).toEqual(found)
  })

  it.each([
    ['one word in four', 3, ['alike']],
    ['one word in five', 4, []],
  ])('and share no tag, those count that have %s in common', (_, own, found) => {
    expect(related(sharing(own, []))).toEqual(found)
  })
})
