import { posix } from 'node:path'
import { placeOf, type Place } from '../../content/addresses/place.ts'
import { addressKey, reservedFor } from '../../content/addresses/reserved.ts'
import { nearest } from '../../nearest.ts'
import { isSlug, siteAddress, type SiteAddress } from '../../paths.ts'
import { UsageError } from '../../usage-error.ts'
import { resolveReference } from '../../markdown/links/references.ts'
import { Edits, type ContentPieces, type Rewriting } from './content-text.ts'
import { destinationsOf } from './destinations.ts'
import type { TextEdit } from './file-edits.ts'

type NamedPlace = Extract<Place, { slug: unknown; path: unknown }>

/** A content file that has an address of its own. */
interface Named {
  file: string
  place: NamedPlace
}

export interface ContentToRewrite {
  texts: readonly ContentPieces[]
  /** Content-relative paths of all other files. */
  files: readonly string[]
  /** Milliseconds since 1970: what is out by then has an address that others know. */
  now: number
}

/**
 * Gives a post, page, project or focus entry another name, and writes that wherever it is named: its file and folder, links,
 * the front matter of others, the navigation. The former address becomes an alias, and feeds go on knowing a post by what
 * they knew it by.
 *
 * @param old its name, its file, or its address: `hello`, `posts/hello.md`, `/posts/hello/`.
 * @param name the new one, as it stands in the address.
 * @throws UsageError where there is no such thing, or two, or the name is taken or cannot be one.
 */
export function renamed(content: ContentToRewrite, old: string, name: string): Rewriting {
  const named = content.texts.flatMap(({ file }): Named[] => {
    const place = placeOf(file)
    return 'slug' in place && place.kind !== 'focus-index' ? [{ file, place }] : []
  })
  const { file, place } = theOne(named, old)
  if (!isSlug(name))
    throw new UsageError(
      `${name} cannot be part of an address: only a to z, digits and single hyphens between them can.`,
    )
  const move = movedTo(file, place, name)
  const target = placeOf(move.file)
  if (!('slug' in target) || target.path === '/')
    throw new UsageError(`${name} is not a name that makes an address of its own.`)
  refuseTaken(content, named, { file, place }, { file: move.file, place: target })

  const edits = new Edits()
  const site = content.texts.find((pieces) => pieces.file === 'site.yaml')
  const own = content.texts.find((pieces) => pieces.file === file)
  const wasOut = own !== undefined && isOut(own, content.now)
  if (own) {
    const { frontMatter } = own
    // Where it gets a name back that it had, the two change places.
    const isBack = frontMatter.list('aliases').includes(target.path)
    const former = (alias: string): string | undefined => (alias === target.path ? place.path : undefined)
    if (wasOut && place.kind !== 'focus')
      edits.add(
        own,
        isBack ? frontMatter.replace(['aliases'], former) : [frontMatter.add(['aliases'], [place.path])],
        `the alias ${place.path}`,
      )
    else edits.add(own, frontMatter.remove(['aliases'], target.path), `without the alias ${target.path}`)
    if (wasOut && place.kind === 'post' && frontMatter.text('id') === undefined)
      edits.add(own, [frontMatter.set('id', place.slug)], `the id ${place.slug}, by which feeds know it`)
  }
  const address = siteAddress(site?.frontMatter.text('url') ?? 'https://site.invalid')
  const naming: Naming = {
    from: { file, place },
    to: { file: move.file, place: target },
    move,
    address,
    files: new Set(content.files),
  }
  for (const pieces of content.texts) {
    const links = destinationsOf(pieces.body).flatMap(({ start, end, written }): TextEdit[] => {
      const text = renewed(written, pieces.file, naming)
      return text === undefined || text === written
        ? []
        : [{ start: pieces.bodyStart + start, end: pieces.bodyStart + end, text }]
    })
    edits.add(pieces, links, links.length === 1 ? '1 link' : `${links.length} links`)
    edits.add(pieces, inFrontMatter(pieces, naming), 'its front matter')
  }
  if (site)
    edits.add(
      site,
      site.frontMatter.replaceBelow('navigation', 'href', (href) => renewed(href, 'site.yaml', naming)),
      'the navigation',
    )
  return {
    writes: edits.writes(),
    moves: [[move.from, move.to]],
    told: [`${move.from} → ${move.to}`, ...edits.told()],
  }
}

interface Naming {
  from: Named
  to: Named
  move: Move
  address: SiteAddress
  files: ReadonlySet<string>
}

interface Move {
  /** The file after it. */
  file: string
  /** What moves: the file, or the folder of the post. */
  from: string
  to: string
}

function movedTo(file: string, place: NamedPlace, name: string): Move {
  const prefix = 'prefix' in place && place.prefix !== undefined ? `${place.prefix}-` : ''
  const isFolder = posix.basename(file) === 'index.md'
  const from = isFolder ? posix.dirname(file) : file
  const to = posix.join(posix.dirname(from), `${prefix}${name}${isFolder ? '' : '.md'}`)
  return { file: isFolder ? `${to}/index.md` : to, from, to }
}

function theOne(named: readonly Named[], old: string): Named {
  const wanted = old.replace(/^content\//, '')
  const found = named.filter(({ file, place }) => {
    const bare = file.replace(/(?:\/index)?\.md$/, '')
    return [file, bare, `${bare}/`, place.slug, place.kind === 'focus' ? undefined : place.path].includes(
      wanted,
    )
  })
  const [first, second] = found
  if (first && !second) return first
  if (first)
    throw new UsageError(
      `${old} is the name of ${found.map(({ file }) => file).join(' and of ')}: write one of these.`,
    )
  const likely = nearest(
    wanted,
    named.map(({ place }) => place.slug),
  )
  throw new UsageError(
    `There is no post, page, project or focus entry ${old}.${likely === undefined ? '' : ` Did you mean ${likely}?`}`,
  )
}

function refuseTaken(
  { texts, files }: ContentToRewrite,
  named: readonly Named[],
  from: Named,
  to: Named,
): void {
  if (to.file === from.file) throw new UsageError(`${from.file} has that name already.`)
  const folder = posix.dirname(to.file)
  const there = [...named.map(({ file }) => file), ...files].find(
    (file) => file === to.file || (posix.basename(to.file) === 'index.md' && file.startsWith(`${folder}/`)),
  )
  if (there !== undefined) throw new UsageError(`There is ${there} already; take another name.`)
  const other = named.find(
    ({ file, place }) => file !== from.file && place.kind === from.place.kind && place.slug === to.place.slug,
  )
  if (other) throw new UsageError(`${other.file} has that name already; take another.`)
  const kept = to.place.kind === 'page' ? reservedFor(addressKey(to.place.path)) : undefined
  if (kept !== undefined) throw new UsageError(`${to.place.path} is kept for ${kept}; take another name.`)
  const alias = texts.find(
    ({ file, frontMatter }) =>
      file !== from.file && to.place.kind !== 'focus' && frontMatter.list('aliases').includes(to.place.path),
  )
  if (alias)
    throw new UsageError(
      `${to.place.path} is an alias of ${alias.file}; take another name, or take the alias out.`,
    )
}

/** Whether others may know the address. */
function isOut({ file, frontMatter }: ContentPieces, now: number): boolean {
  if (!file.startsWith('posts/')) return true
  if (frontMatter.isTrue('draft')) return false
  const day = frontMatter.text('date') ?? /(\d{4}-\d{2}-\d{2})-/.exec(file)?.[1]
  return day === undefined || !(Date.parse(day) > now)
}

/** @returns the address as it has to be now, or undefined where it is of something else. */
function renewed(written: string, file: string, naming: Naming): string | undefined {
  const { from, to, move, address, files } = naming
  const reference = resolveReference(written, 'link', {
    file,
    path: from.place.path,
    address,
    asset: (path) => (files.has(path) ? { hash: '', bytes: 0 } : undefined),
  })
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? []
  if (reference.kind === 'asset') {
    if (move.from === from.file || !reference.file.startsWith(`${move.from}/`)) return undefined
    return path.startsWith('/')
      ? swapped(path, `/${move.from}/`, `/${move.to}/`) + rest
      : relativeTo(path, file, `${move.to}${reference.file.slice(move.from.length)}`, naming) + rest
  }
  if (reference.kind !== 'page' || reference.path !== from.place.path || path === '') return undefined
  const inner = from.place.kind === 'focus' ? reference.fragment : undefined
  const isEntry = inner === from.place.slug || inner?.startsWith(`${from.place.slug}--`) === true
  if (from.place.kind === 'focus' && !isEntry) return undefined
  if (/\.md$/i.test(path)) return relativeTo(path, file, to.file, naming) + rest
  if (from.place.kind === 'focus') return path + swapped(rest, `#${from.place.slug}`, `#${to.place.slug}`)
  return (
    swapped(path.endsWith('/') ? path : `${path}/`, from.place.path, to.place.path).slice(
      0,
      path.endsWith('/') ? undefined : -1,
    ) + rest
  )
}

function swapped(text: string, from: string, to: string): string {
  const at = text.lastIndexOf(from)
  return at === -1 ? text : text.slice(0, at) + to + text.slice(at + from.length)
}

function relativeTo(written: string, file: string, target: string, { from, to }: Naming): string {
  const folder = posix.dirname(file === from.file ? to.file : file)
  const path = posix.relative(folder, target)
  return written.startsWith('./') ? `./${path}` : path
}

function inFrontMatter({ frontMatter, file }: ContentPieces, naming: Naming): TextEdit[] {
  const { from, to } = naming
  const renew = (value: string): string | undefined => (value === from.place.slug ? to.place.slug : undefined)
  const src = frontMatter.text('cover', 'src')
  return [
    ...(from.place.kind === 'focus' ? frontMatter.replace(['focus'], renew) : []),
    ...(from.place.kind === 'project' ? frontMatter.replace(['project'], renew) : []),
    ...(src === undefined ? [] : frontMatter.replace(['cover', 'src'], () => renewed(src, file, naming))),
  ]
}
