import { percentDecoded } from '../../percent-decoded.ts'
import type { Route } from './routes.ts'

/** What the site keeps addresses for; a pattern is of an address without the slashes around it. */
interface Kept {
  pattern: RegExp
  what: string
}

/**
 * What each route keeps for itself, addresses that it will have included. Where it keeps nothing, a page has an address
 * because its file claims it.
 */
const keptByRoute: Record<Route, Kept | undefined> = {
  '/': { pattern: /^$/, what: 'the home page' },
  '/archive': { pattern: /^archive$/, what: 'the archive' },
  '/archive/[year]': { pattern: /^archive\/\d{4}$/, what: 'the archive' },
  '/posts/[slug]': undefined,
  '/tags': { pattern: /^tags$/, what: 'the tags' },
  '/tags/[tag]': { pattern: /^tags\//, what: 'the tags' },
  '/tags/[tag]/[number]': { pattern: /^tags\//, what: 'the tags' },
  '/tags/[tag]/feed.xml': { pattern: /^tags\//, what: 'the tags' },
  '/series/[series]': { pattern: /^series(?:\/|$)/, what: 'the series' },
  '/series/[series]/[number]': { pattern: /^series\//, what: 'the series' },
  '/focus': { pattern: /^focus$/, what: 'Current Focus' },
  '/projects': { pattern: /^projects$/, what: 'the projects' },
  '/projects/[slug]': undefined,
  '/[page]': undefined,
  '/series/[series]/feed.xml': { pattern: /^series\//, what: 'the series' },
  '/feeds': { pattern: /^feeds$/, what: 'the feeds' },
  '/search': { pattern: /^search(?:\/|$)/, what: 'the search' },
  '/404': { pattern: /^404(?:\.html)?$/, what: 'the page for what is not found' },
  '/feed.xml': { pattern: /^feed\.xml$/, what: 'the feeds' },
  '/atom.xml': { pattern: /^atom\.xml$/, what: 'the feeds' },
  '/feed.json': { pattern: /^feed\.json$/, what: 'the feeds' },
  '/feed/[page]': { pattern: /^feed(?:\/|$)/, what: 'the feeds' },
  '/sitemap.xml': { pattern: /^sitemap\.xml$/, what: 'the sitemap' },
  '/sitemap-[part].xml': { pattern: /^sitemap-\d+\.xml$/, what: 'the sitemap' },
  '/robots.txt': { pattern: /^robots\.txt$/, what: 'a file for crawlers' },
  '/llms.txt': { pattern: /^llms\.txt$/, what: 'a file for crawlers' },
  '/manifest.webmanifest': { pattern: /^manifest\.webmanifest$/, what: 'the icons' },
  '/index.md': { pattern: /(?:^|\/)index\.md$/, what: 'the Markdown of a page' },
  '/posts/[slug]/index.md': undefined,
  '/projects/[slug]/index.md': undefined,
  '/[page]/index.md': undefined,
  '/focus/index.md': undefined,
}

/** @returns the routes without dynamic segments, each of which has one address or, on some sites, none. */
export function singleRoutes(): string[] {
  return Object.keys(keptByRoute).filter((route) => !route.includes('['))
}

/** What the build makes without a route: share cards, pictures, modules, the search index, files that hosts read. */
const keptByBuild: readonly Kept[] = [
  { pattern: /^(?:og|assets|pagefind)(?:\/|$)/, what: 'files of the site' },
  { pattern: /^(?:favicon\.ico|apple-touch-icon\.png|icon-(?:192|512)\.png)$/, what: 'the icons' },
  { pattern: /^[._]/, what: 'files of the host' },
  // As the name of a page's own file it is not in a key: here it is a folder's.
  { pattern: /(?:^|\/)index\.html$/, what: 'a page' },
]

const kept: readonly Kept[] = [
  ...Object.values(keptByRoute).filter((own) => own !== undefined),
  ...keptByBuild,
]

/**
 * @returns what two addresses have in common that a disk or a host takes for one: no case, no slash at the end, no
 * `index.html`, no escapes. The home page's is empty.
 */
export function addressKey(path: string): string {
  return (percentDecoded(path) ?? path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(?:^|\/)index\.html$/, '/')
    .replace(/^\/|\/$/g, '')
}

/** @returns the keys of the folders in which a key lies, the outermost first. */
export function foldersOf(key: string): string[] {
  const segments = key.split('/')
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'))
}

/** @returns what the site keeps an address for, or undefined where it is free. Below a file of the site nothing is. */
export function reservedFor(key: string): string | undefined {
  const keys = [key, ...foldersOf(key).filter((folder) => folder.includes('.'))]
  return kept.find(({ pattern }) => keys.some((one) => pattern.test(one)))?.what
}
