import type { FileRoute, FileSubjects } from '../content/addresses/routes.ts'
import { siteMap, type FileEntry } from '../content/addresses/site-map.ts'
import type { SiteIndex } from '../content/index/site-index.ts'
import { allowedSources } from '../services/services.ts'
import { pagePolicy, type PolicyInputs } from '../services/policy.ts'
import { sitePath } from '../paths.ts'
import { derivedText, type DerivedText } from './derived-text.ts'
import { atomFile, jsonFile, jsonPageFile, rssFile, seriesFeedFile, tagFeedFile } from './feed-files.ts'
import { headerRules, hostHeaders } from './hosts/host-headers.ts'
import { hostRedirects, redirectsFile } from './hosts/host-redirects.ts'
import { llmsFile } from './llms.ts'
import { focusTwin, pageTwin, postTwin, projectTwin } from './markdown-twins.ts'
import { redirectPages } from './redirect-pages.ts'
import { robotsFile } from './robots.ts'
import { webManifest } from './web-manifest.ts'
import { sitemapFile, sitemapPart } from './sitemap.ts'
import { codeFiles } from './hosts/code-files.ts'

export interface SiteFileOptions {
  /** `sha256-…` of each inline script that pages may run, as a Content-Security-Policy names it. */
  inlineScriptHashes: readonly string[]
}

/** What describes the file at each address of a route. */
const describers: {
  [Route in FileRoute]: (index: SiteIndex, subject: FileSubjects[Route]) => DerivedText
} = {
  '/feed.xml': rssFile,
  '/atom.xml': atomFile,
  '/feed.json': jsonFile,
  '/feed/[page]': jsonPageFile,
  '/tags/[tag]/feed.xml': tagFeedFile,
  '/series/[series]/feed.xml': seriesFeedFile,
  '/sitemap.xml': (index) => sitemapFile(index),
  '/sitemap-[part].xml': (index, part) => sitemapPart(index, part),
  '/robots.txt': robotsFile,
  '/llms.txt': llmsFile,
  '/manifest.webmanifest': webManifest,
  '/index.md': pageTwin,
  '/posts/[slug]/index.md': postTwin,
  '/projects/[slug]/index.md': projectTwin,
  '/[page]/index.md': pageTwin,
  '/focus/index.md': focusTwin,
}

/**
 * @returns every text file of the site that is no page: feeds, sitemap, `robots.txt`, `llms.txt`, Markdown twins,
 * redirects and the hosts' own files. Nothing is read or made before a file's `make` is called.
 */
export function siteFiles(index: SiteIndex, { inlineScriptHashes }: SiteFileOptions): DerivedText[] {
  const policy = { inlineScriptHashes, allowed: allowedSources(index.site) }
  return [
    ...siteMap(index).files.map((entry) => describe(index, entry)),
    ...movedFeedFiles(index),
    ...redirectPages(index, pagePolicy(policy)),
    ...hostFiles(index, policy),
  ]
}

/**
 * At the former address of a feed stands the feed itself, since readers follow no page that leads on. Where the address
 * is a folder's, only hosts that redirect can answer.
 */
export function movedFeedFiles(index: SiteIndex): DerivedText[] {
  const { files } = siteMap(index)
  return index.movedFeeds.flatMap(({ from, to }) => {
    const entry = /\.[a-z]+$/i.test(from) ? files.find(({ path }) => path === to) : undefined
    return entry === undefined ? [] : [{ ...describe(index, entry), path: from }]
  })
}

function describe<Route extends FileRoute>(index: SiteIndex, entry: FileEntry<Route>): DerivedText {
  return describers[entry.route](index, entry.subject)
}

function hostFiles(index: SiteIndex, policy: PolicyInputs): DerivedText[] {
  const { site, redirects, movedFeeds, assets, address } = index
  const { lines } = hostRedirects([...redirects, ...movedFeeds], address)
  const blocks = { rules: headerRules({ policy, hsts: site.hsts, code: codeFiles(assets) }), address }
  return [
    derivedText('redirect', sitePath('/_redirects'), lines, redirectsFile),
    derivedText('headers', sitePath('/_headers'), blocks, (given) => hostHeaders(given.rules, given.address)),
  ]
}
