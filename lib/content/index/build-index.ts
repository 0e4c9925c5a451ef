import { siteAddress, type Slug } from '../../paths.ts'
import type { Problem } from '../../problems.ts'
import { claimsOf } from '../addresses/address-claims.ts'
import { avatarOf } from './author-avatar.ts'
import { byKind } from './by-kind.ts'
import { checkFeedIds } from '../addresses/check-feed-ids.ts'
import { checkClaims } from '../addresses/claims.ts'
import { ContentFiles } from '../content-files.ts'
import { coversAsTheyAre } from './covers.ts'
import { folderClashes } from '../addresses/folder-clashes.ts'
import type { IndexContext, IndexInput } from './index-context.ts'
import { indexFocus, indexFocusIntro, indexPages, indexProjects } from './index-entries.ts'
import { indexPosts } from './index-posts.ts'
import { siteIcons } from '../icons.ts'
import { mergeTags } from './merge-tags.ts'
import { missingSite, standInSite } from '../problems/missing-site.ts'
import { navigationOf, reachable } from '../addresses/navigation.ts'
import { formerTags, movedFeeds } from './moved-feeds.ts'
import { compareText } from './order.ts'
import { redirectsOf } from '../addresses/redirects.ts'
import { servedAssets } from '../addresses/served-assets.ts'
import { shownPictures } from './shown-pictures.ts'
import { seriesWithPosts } from './series-of.ts'
import { siteMap } from '../addresses/site-map.ts'
import type { SiteIndex } from './site-index.ts'
import { standingOf } from './standing.ts'
import { tagsWithPages, tagsWithPosts } from './tag-pages.ts'
import { tagUses } from './tag-uses.ts'
import { checkNames } from '../safe-names.ts'
import { checkActiveFiles } from '../active-files.ts'

export type { IndexInput }

/**
 * Links all parsed files up into the one index that every consumer reads, and applies the rule for what is published.
 * Problems within the compiled texts (`Body.problems`) are not among those returned.
 *
 * @returns the index; where there are errors it is only good for finding more of them.
 */
export function buildIndex(input: IndexInput): { index: SiteIndex; problems: Problem[] } {
  const problems: Problem[] = []
  const parsed = input.parsed.toSorted((left, right) => compareText(left.file, right.file))
  const kinds = byKind(parsed)
  const [site] = kinds.site
  const [intro] = kinds['focus-index']
  const unparsed = new Set(input.unparsed)
  if (site === undefined && !unparsed.has('site.yaml')) problems.push(missingSite)
  const settings = site?.frontMatter ?? standInSite

  const standings = new Map(kinds.post.map((post) => [post, standingOf(post, input.asOf)]))
  const isOut = (post: (typeof kinds.post)[number]) => input.preview || standings.get(post) === 'published'
  const postsOut = kinds.post.filter(isOut)

  const merged = mergeTags(tagUses([...postsOut, ...kinds.focus, ...kinds.project]), kinds.tags[0])
  problems.push(...merged.problems)
  const context: IndexContext = {
    input,
    files: new ContentFiles(input.files),
    publicPaths: new Set(input.publicFiles),
    standings,
    tags: tagsWithPages(merged.tags, postsOut),
    unparsed,
    report: (problem) => problems.push(problem),
  }

  const projects = indexProjects(kinds.project, context)
  const focus = indexFocus(kinds.focus, context)
  const focusIntro = intro && indexFocusIntro(intro, context)
  const allPages = indexPages(kinds.page, context)
  const known = { focus: slugs(focus), projects: slugs(projects) }
  const { posts, covers } = indexPosts(postsOut, settings.feed.id, known, context)
  const avatar = site ? avatarOf(site, context.files) : { problems: [] }
  problems.push(...avatar.problems)
  problems.push(...checkFeedIds(kinds.post, settings))

  const home = allPages.find(({ path }) => path === '/')
  const shownEntries = [...posts, ...focus, ...projects, ...allPages, ...(focusIntro ? [focusIntro] : [])]
  const pictures = shownPictures(
    [
      ...shownEntries.flatMap(({ body }) =>
        body.pictures.map(({ file }) => ({ file, use: 'text' as const })),
      ),
      ...covers.map((file) => ({ file, use: 'text' as const })),
      ...(avatar.file === undefined ? [] : [{ file: avatar.file, use: 'avatar' as const }]),
    ],
    input.assetInfo,
  )
  const remade = new Set(pictures.map(({ file }) => file))
  const claims = claimsOf({
    parsed,
    files: input.files,
    bodies: input.bodies,
    used: [
      ...coversAsTheyAre(kinds.post, context),
      ...(avatar.file === undefined || remade.has(avatar.file) ? [] : [avatar.file]),
    ],
  })
  const clashes = checkClaims(claims, input.publicFiles)
  const clashing = new Set(clashes.map(({ file }) => file))
  const served = claims.flatMap(({ kind, file }) => (kind === 'file' && !clashing.has(file) ? [file] : []))
  problems.push(...clashes, ...checkActiveFiles(served, input.files, site))
  problems.push(...checkNames(claims, siteAddress(settings.url)))
  const tags = tagsWithPosts(posts, settings.language)
  const formerly = formerTags(tags, kinds.tags[0])
  const asOf = intro?.frontMatter.asOf ?? settings.focus.asOf
  const index: SiteIndex = {
    site: { ...settings, focus: asOf ? { asOf } : {} },
    address: siteAddress(settings.url),
    navigation: [],
    posts,
    tags,
    series: seriesWithPosts(posts, settings.language),
    focus,
    projects,
    pages: allPages.filter((page) => page !== home),
    redirects: [...redirectsOf(posts, [...allPages, ...projects]), ...formerly],
    movedFeeds: [],
    assets: servedAssets({
      files: input.files,
      shown: shownEntries.map(({ file }) => file),
      hidden: kinds.post.filter((post) => !isOut(post)).map(({ file }) => file),
      usedBy: (file) => input.bodies.get(file)?.assets ?? [],
      shownBy: (file) => input.bodies.get(file)?.pictures.map((picture) => picture.file) ?? [],
      used: (avatar.file === undefined ? covers : [...covers, avatar.file]).filter(
        (file) => !remade.has(file),
      ),
      remade,
    }),
    pictures,
    icons: siteIcons(input.publicFiles),
    ...(focusIntro && { focusIntro }),
    ...(home && { home }),
    ...(input.preview && { preview: true }),
  }
  const { pages, files, icons } = siteMap(index)
  const addresses = [...pages, ...files, ...icons].map(({ path }) => path)
  problems.push(...folderClashes(claims, input.publicFiles, addresses))
  if (site !== undefined) {
    const { navigation, problems: dropped } = navigationOf(site, reachable(index, input.publicFiles))
    index.navigation = navigation
    const { moved, problems: unmoved } = movedFeeds(index, site, formerly)
    index.movedFeeds = moved
    problems.push(...dropped, ...unmoved)
  }
  return { index, problems }
}

function slugs(entries: readonly { slug: Slug }[]): ReadonlySet<Slug> {
  return new Set(entries.map(({ slug }) => slug))
}
