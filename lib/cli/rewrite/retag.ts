import { addressKey } from '../../content/addresses/reserved.ts'
import { placeOf } from '../../content/addresses/place.ts'
import { tagKey, tagSlug } from '../../content/index/tag-key.ts'
import { resolveReference } from '../../markdown/links/references.ts'
import { nearest } from '../../nearest.ts'
import { siteAddress, sitePath, type SiteAddress } from '../../paths.ts'
import { UsageError } from '../../usage-error.ts'
import { Edits, type ContentPieces, type Rewriting } from './content-text.ts'
import { destinationsOf } from './destinations.ts'
import type { TextEdit } from './file-edits.ts'
import { YamlText } from './yaml-edits.ts'

/**
 * Gives a tag another name, in the texts that have it, in links, in the navigation and in `tags.yaml`. A tag that has the new
 * name already takes the other in. `tags.yaml` keeps the old name as an alias where the tag's address was another, so
 * that the address and its feed go on.
 *
 * @param old in any of its spellings.
 * @throws UsageError where no text has the tag, or nothing can be made of the new name.
 */
export function retagged(texts: readonly ContentPieces[], old: string, name: string): Rewriting {
  const tagsFile = texts.find(({ file }) => file === 'tags.yaml')
  const before = entryOf(tagsFile, old)
  const after = entryOf(tagsFile, name)
  const isSame = after.key !== undefined && after.key === before.key
  const spellings = new Set([tagKey(old), ...(isSame ? [] : before.spellings.map(tagKey))])
  const isOld = (tag: string): boolean => spellings.has(tagKey(tag))
  if (name.trim() === '' || (after.slug ?? tagSlug(name)) === undefined)
    throw new UsageError(`No address can be made of ${name}: give the tag a \`slug\` in tags.yaml first.`)
  const used = texts.flatMap(({ frontMatter, file }) => (hasTags(file) ? frontMatter.list('tags') : []))
  if (before.key === undefined && !used.some(isOld)) {
    const likely = nearest(old, used)
    throw new UsageError(
      `No text has the tag ${old}.${likely === undefined ? '' : ` Did you mean ${likely}?`}`,
    )
  }

  const edits = new Edits()
  for (const pieces of texts) {
    if (!hasTags(pieces.file)) continue
    edits.add(
      pieces,
      pieces.frontMatter.replace(['tags'], (tag) => (isOld(tag) ? name : undefined)),
      'its tags',
    )
  }
  const told: string[] = []
  const slugs = { from: before.slug ?? tagSlug(before.name), to: after.slug ?? tagSlug(name) }
  const moves = slugs.from !== undefined && slugs.from !== slugs.to
  const written = inTagsFile(tagsFile, { before, after, old, name, isSame, moves })
  if (tagsFile) edits.add(tagsFile, written.edits, written.what)
  told.push(...written.told)
  if (moves) linksRenewed(texts, `/tags/${slugs.from}/`, `/tags/${slugs.to}/`, edits)
  const writes = edits.writes()
  if (!tagsFile && written.edits.length > 0) {
    writes.set('tags.yaml', written.edits.map(({ text }) => text).join(''))
    told.push(`tags.yaml: ${written.what}`)
  }
  return { writes, moves: [], told: [...edits.told(), ...told] }
}

/** What `tags.yaml` says of a tag. */
interface TagEntry {
  /** As it stands there; absent where the tag does not. */
  key?: string
  name: string
  slug?: string
  spellings: string[]
}

function entryOf(tagsFile: ContentPieces | undefined, spelling: string): TagEntry {
  const yaml = tagsFile?.frontMatter
  for (const key of yaml?.keys() ?? []) {
    const name = yaml?.text(key, 'name') ?? key
    const slug = yaml?.text(key, 'slug')
    const spellings = [name, key, ...(yaml?.list(key, 'aliases') ?? [])]
    if (spellings.some((other) => tagKey(other) === tagKey(spelling)))
      return { key, name, spellings, ...(slug !== undefined && { slug }) }
  }
  return { name: spelling, spellings: [spelling] }
}

interface Change {
  before: TagEntry
  after: TagEntry
  old: string
  name: string
  /** Whether both names are of one entry. */
  isSame: boolean
  /** Whether the tag gets another address. */
  moves: boolean
}

function inTagsFile(
  tagsFile: ContentPieces | undefined,
  { before, after, old, name, isSame, moves }: Change,
): { edits: TextEdit[]; what: string; told: string[] } {
  const yaml = tagsFile?.frontMatter ?? new YamlText('', 0)
  const what = `the old name is an alias of ${name}`
  // The old name has the entry that the new one is to have.
  if (before.key !== undefined && (after.key === undefined || isSame)) {
    const wasShown = yaml.text(before.key, 'name') !== undefined
    const renamed = wasShown ? yaml.setBelow(before.key, 'name', name) : yaml.rename(before.key, name)
    const freed = yaml.remove([before.key, 'aliases'], name)
    const kept =
      moves || tagKey(before.name) !== tagKey(name) ? [yaml.add([before.key, 'aliases'], [before.name])] : []
    // One alias in the place of another: two edits of one list would touch.
    const swapped =
      freed.length > 0 && kept.length > 0
        ? yaml.replace([before.key, 'aliases'], (alias) => (alias === name ? before.name : undefined))
        : [...freed, ...kept]
    return { edits: [...renamed, ...swapped], what, told: [] }
  }
  if (!moves && before.key === undefined) return { edits: [], what, told: [] }
  if (after.key === undefined) return { edits: [yaml.add([name, 'aliases'], [old])], what, told: [] }
  const aliases = [...new Set(before.key === undefined ? [old] : before.spellings)]
  const known = new Set(after.spellings)
  const fresh = aliases.filter((alias) => !known.has(alias))
  const description = before.key === undefined ? undefined : yaml.text(before.key, 'description')
  return {
    edits: [
      ...(fresh.length > 0 ? [yaml.add([after.key, 'aliases'], fresh)] : []),
      ...(before.key === undefined ? [] : yaml.drop(before.key)),
    ],
    what,
    told: description === undefined ? [] : [`tags.yaml: no longer says of ${before.name}: ${description}`],
  }
}

function linksRenewed(texts: readonly ContentPieces[], from: string, to: string, edits: Edits): void {
  const site = texts.find(({ file }) => file === 'site.yaml')
  const address = siteAddress(site?.frontMatter.text('url') ?? 'https://site.invalid')
  for (const pieces of texts) {
    const links = destinationsOf(pieces.body).flatMap(({ start, end, written }): TextEdit[] => {
      const text = renewed(written, pieces.file, address)
      return text === undefined
        ? []
        : [{ start: pieces.bodyStart + start, end: pieces.bodyStart + end, text }]
    })
    edits.add(pieces, links, links.length === 1 ? '1 link' : `${links.length} links`)
  }
  if (site)
    edits.add(
      site,
      site.frontMatter.replaceBelow('navigation', 'href', (href) => renewed(href, 'site.yaml', address)),
      'the navigation',
    )

  function renewed(written: string, file: string, around: SiteAddress): string | undefined {
    const reference = resolveReference(written, 'link', {
      file,
      path: sitePath('/'),
      address: around,
      asset: () => undefined,
    })
    if (reference.kind !== 'page' || !`/${addressKey(reference.path)}/`.startsWith(from)) return undefined
    const at = written.indexOf(from.slice(0, -1))
    return at === -1
      ? undefined
      : written.slice(0, at) + to.slice(0, -1) + written.slice(at + from.length - 1)
  }
}

function hasTags(file: string): boolean {
  const { kind } = placeOf(file)
  return kind === 'post' || kind === 'focus' || kind === 'project'
}
