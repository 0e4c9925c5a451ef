import type { HeadFacts } from './head-facts.ts'
import type { SiteFile } from '../../content/schema.ts'
import { absoluteUrl, href, type SiteAddress } from '../../paths.ts'
import { counterOf } from '../../services/services.ts'
import { pagePaths } from '../page-paths.ts'
import { feedPaths } from './feed-paths.ts'
import { jsonLdText, type Thing } from './json-ld.ts'
import { sharingElements } from './sharing.ts'
import type { HeadElement } from '../site-page.ts'

/**
 * Makes the part of a document's head that differs from page to page. The character set, viewport, icons,
 * stylesheets and scripts are the template's.
 */
export function headElements(site: SiteFile, address: SiteAddress, facts: HeadFacts): HeadElement[] {
  const canonical = facts.canonical ?? absoluteUrl(address, facts.path)
  return [
    { tag: 'title', attributes: {}, text: documentTitle(site, facts) },
    meta('description', facts.description),
    meta('author', site.author.name),
    ...(facts.hidden ? [meta('robots', 'noindex')] : [link('canonical', canonical)]),
    ...sharingElements(site, address, facts),
    ...feedLinks(site, address, facts),
    ...(facts.markdown ? [alternate('text/markdown', href(address, facts.markdown))] : []),
    ...(facts.newer ? [link('prev', href(address, facts.newer))] : []),
    ...(facts.older ? [link('next', href(address, facts.older))] : []),
    ...serviceElements(site),
    ...(site.licence?.url === undefined ? [] : [link('license', site.licence.url)]),
    ...(facts.data.length === 0 ? [] : [linkedData(facts.data)]),
  ]
}

function documentTitle(site: SiteFile, { title }: HeadFacts): string {
  return title === undefined ? site.title : `${title} · ${site.title}`
}

/** What the services that the site uses want to find, and the script of the one that counts visits. */
function serviceElements(site: SiteFile): HeadElement[] {
  const { webmention, websub, fediverse, me } = site
  const counter = counterOf(site)
  return [
    ...me.map((url) => link('me', url)),
    ...(fediverse === undefined ? [] : [meta('fediverse:creator', fediverse)]),
    ...(webmention === undefined ? [] : [link('webmention', webmention)]),
    ...(websub === undefined ? [] : [link('hub', websub)]),
    ...(counter ? [{ tag: 'script', attributes: counter.script } as const] : []),
  ]
}

function linkedData(things: readonly Thing[]): HeadElement {
  return { tag: 'script', attributes: { type: 'application/ld+json' }, text: jsonLdText(things) }
}

/**
 * The home page and that of the feeds name the site's feed in each format, told apart by its title; elsewhere one will do,
 * so that a reader need not choose.
 */
function feedLinks(site: SiteFile, address: SiteAddress, { path, feed }: HeadFacts): HeadElement[] {
  const all = path === pagePaths.home || path === pagePaths.feeds
  const titled = (format: string) => (all ? `${site.title} (${format})` : site.title)
  const formats = [
    alternate('application/rss+xml', href(address, feedPaths.rss), titled('RSS')),
    alternate('application/atom+xml', href(address, feedPaths.atom), titled('Atom')),
    alternate('application/feed+json', href(address, feedPaths.json), titled('JSON Feed')),
  ]
  return [
    ...(feed ? [alternate('application/rss+xml', href(address, feed.path), feed.title)] : []),
    ...(all ? formats : formats.slice(0, 1)),
  ]
}

function alternate(type: string, target: string, title?: string): HeadElement {
  const attributes = { rel: 'alternate', type, href: target }
  return { tag: 'link', attributes: title === undefined ? attributes : { ...attributes, title } }
}

function meta(name: string, content: string): HeadElement {
  return { tag: 'meta', attributes: { name, content } }
}

function link(rel: string, target: string): HeadElement {
  return { tag: 'link', attributes: { rel, href: target } }
}
