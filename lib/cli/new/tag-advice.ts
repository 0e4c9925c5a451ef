import { readFileSync } from 'node:fs'
import { tagKey, tagSlug } from '../../content/index/tag-key.ts'
import { tagEntries } from '../../content/index/tag-names.ts'
import { isText } from '../../content/addresses/place.ts'
import { parseContentFile } from '../../content/parse-file.ts'
import { listOwnFiles } from '../../engine/load/own-files.ts'
import { nearest } from '../../nearest.ts'

/** Tags in use, and how each is written. */
export interface TagsInUse {
  names: readonly string[]
  /** By what all spellings of a tag have in common. */
  byKey: ReadonlyMap<string, string>
}

/** Reads which tags there are: those of tags.yaml, and those of all entries, of which the most frequent spelling counts. */
export function tagsInUse(contentDir: string): TagsInUse {
  const counts = new Map<string, Map<string, number>>()
  const byKey = new Map<string, string>()
  for (const { file, path } of listOwnFiles({ path: contentDir, prefix: '' }).files) {
    if (!isText(file)) continue
    const { parsed } = parseContentFile({ file, bytes: readFileSync(path) })
    if (parsed?.kind === 'tags')
      for (const [key, { name }] of tagEntries(parsed).entries) byKey.set(key, name)
    if (parsed?.kind !== 'post' && parsed?.kind !== 'focus' && parsed?.kind !== 'project') continue
    for (const tag of parsed.frontMatter.tags) {
      const spellings = counts.get(tagKey(tag)) ?? new Map<string, number>()
      counts.set(tagKey(tag), spellings.set(tag, (spellings.get(tag) ?? 0) + 1))
    }
  }
  for (const [key, spellings] of counts) {
    const [most] = [...spellings].toSorted(([, left], [, right]) => right - left)
    if (most && !byKey.has(key)) byKey.set(key, most[0])
  }
  return { names: [...new Set(byKey.values())].toSorted((a, b) => a.localeCompare(b, 'en')), byKey }
}

/** Tags as they will be written, and what is to be said of them. */
export interface AdvisedTags {
  tags: string[]
  said: string[]
  /** Tags that could have no address. */
  wrong: string[]
}

/** Writes each tag as the others of its kind are written, and tells of each that is near another. */
export function advisedTags(given: readonly string[], inUse: TagsInUse): AdvisedTags {
  const advised: AdvisedTags = { tags: [], said: [], wrong: [] }
  for (const tag of given) {
    const known = inUse.byKey.get(tagKey(tag))
    const written = known ?? tag
    if (known !== undefined && known !== tag)
      advised.said.push(`There is ${known} already, so ${tag} is written as that.`)
    if (known === undefined) {
      const near = nearest(tag, inUse.names)
      if (near !== undefined)
        advised.said.push(`There is ${near} already; ${tag} is another tag, if it is not meant to be that.`)
      if (tagSlug(tag) === undefined) advised.wrong.push(tag)
    }
    if (!advised.tags.includes(written)) advised.tags.push(written)
  }
  return advised
}

/** @returns the tags of a list with commas. */
export function tagsIn(list: string): string[] {
  return list
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
}
