import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { beforeAll, describe, expect, it } from 'vitest'
import { stressSites } from '../../scripts/subscriber/stress-sites.ts'
import { parseAtom, parseJsonFeed, parseRss } from './parse-feed.ts'
import { feedsOf } from './stress-feeds.ts'

/** What RFC 3986 has a place for. */
const strictUrl = /^[a-z][a-z\d+.-]*:[\w\-.~:/?#@!$&'()*+,;=%]+$/i

/** Rules that validators of feeds hold, over posts that are odd in every way, on sites of several kinds. */
const { odd, arabic, empty, burst } = stressSites()

describe.each(Object.entries({ odd, arabic, empty, burst }))(
  'the feeds of the site %s',
  (name, content = {}) => {
    let feeds = new Map<string, string>()
    beforeAll(async () => {
      feeds = await feedsOf(content)
    })
    const xml = (): [string, string][] => [...feeds].filter(([path]) => path.endsWith('.xml'))
    const rss = () =>
      xml()
        .filter(([path]) => path !== '/atom.xml')
        .map(([path, text]) => [path, parseRss(text)] as const)
    const atom = () => parseAtom(feeds.get('/atom.xml') ?? '')
    const json = () => parseJsonFeed(feeds.get('/feed.json') ?? '')

    it('are of one mind on which items there are', () => {
      const ids = atom().entry.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const [, main] = rss().find(([path]) => path === '/feed.xml') ?? []
      expect(main?.item.map(({ guid }) => guid['#text'])).toEqual(ids)
      expect(json().items.map(({ id }) => id)).toEqual(ids)
      expect(ids.length > 0).toBe(name !== 'empty')
      for (const id of ids) expect(id).toMatch(/^tag:odd\.example,2026:[\w.-]+$/)
    })

    it('write every address in the characters that addresses have', () => {
      const { entry, link, id } = atom()
      const links = [...link, ...entry.flatMap((one) => one.link)].map((one) => one['@href'])
      const ofRss = rss().flatMap(([, channel]) => [
        channel.link,
        ...channel['atom:link'].map((one) => one['@href']),
        ...channel.item.flatMap((item) => [
          item.link,
          ...(item['atom:link'] ?? []).map((one) => one['@href']),
        ]),
      ])
      const ofJson = json().items.flatMap(({ url, external_url: external, image }) => [url, external, image])
      for (const url of [id, ...links, ...ofRss, ...ofJson])
        if (url !== undefined) expect(url).toMatch(strictUrl)
    })

    it('hold HTML with whole addresses, and nothing that readers refuse', () => {
      const htmls = [
        ...atom().entry.map(({ content: html }) => html),
        ...json().items.map((item) => item.content_html),
      ]
      for (const html of htmls) {
        const tree = fromHtml(html, { fragment: true })
        expect(selectAll('script, style, iframe, object, embed, form, input, svg, template', tree)).toEqual(
          [],
        )
        for (const element of selectAll('*', tree)) {
          expect(Object.keys(element.properties).filter((key) => /^(?:on|style$)/i.test(key))).toEqual([])
          for (const url of addressesOf(element))
            expect(url).toMatch(/^[a-z][a-z\d+.-]*:[^\s|"<>\\^`{}[\]]+$/i)
        }
      }
    })

    it('hold no character that XML or HTML minds', () => {
      for (const [path, text] of feeds) expect([path, /[^\P{Cc}\t\n\r]/u.test(text)]).toEqual([path, false])
    })

    it('never say that an entry changed before it was out', () => {
      for (const { published, updated } of atom().entry) expect(updated >= published).toBe(true)
    })
  },
)

function addressesOf({ properties }: Element): string[] {
  return ['href', 'src', 'cite', 'poster'].flatMap((name) =>
    typeof properties[name] === 'string' ? [properties[name]] : [],
  )
}
