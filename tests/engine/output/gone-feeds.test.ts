import { expect, it } from 'vitest'
import { goneFeeds } from '../../../lib/engine/output/gone-feeds.ts'
import type { Manifest } from '../../../lib/engine/output/manifest.ts'
import { makeIndex } from '../../pages/make-index.ts'

const hash = '0'.repeat(64)
const output = (...paths: string[]) => paths.map((path) => ({ path, hash }))

function before(...paths: string[]): Manifest {
  return { site: hash, asOf: null, files: Object.fromEntries(paths.map((path) => [path, hash])) }
}

it('names a feed whose series or tag has another name now, and the line that keeps its readers', () => {
  const was = before('feed.xml', 'series/one/feed.xml', 'tags/go/feed.xml')
  const is = output('feed.xml', 'series/two/feed.xml', 'tags/go/feed.xml')
  const [told, ...more] = goneFeeds(was, is, makeIndex())
  expect(told).toContain('The feed /series/one/feed.xml')
  expect(told).toContain('`moved: { /series/one/feed.xml: /series/two/feed.xml }`')
  expect(more).toEqual([])
})

it('says nothing where readers go on hearing', () => {
  const was = before('series/one/feed.xml', 'posts/a/index.html')
  expect(goneFeeds(was, output('series/one/feed.xml'), makeIndex())).toEqual([])
  expect(goneFeeds(undefined, [], makeIndex())).toEqual([])
})
