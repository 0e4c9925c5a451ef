import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { addressKey, reservedFor } from '../../content/addresses/reserved.ts'
import { placeOf } from '../../content/addresses/place.ts'
import { folderOf, newEntryFile, slugFor, type NewEntry } from '../../content/new-entry.ts'
import { parseContentFile } from '../../content/parse-file.ts'
import { isSlug } from '../../paths.ts'
import { UsageError } from '../../usage-error.ts'

/**
 * Says what keeps an entry from having its name.
 *
 * @returns undefined where nothing does.
 */
export function nameProblem(
  contentDir: string,
  entry: Pick<NewEntry, 'kind' | 'title' | 'slug'>,
): string | undefined {
  const slug = slugFor(entry)
  if (slug === undefined)
    return `No address can be made of "${entry.title}"; give one: --slug what-it-is-about`
  if (!isSlug(slug))
    return `--slug ${slug} is not safe in an address: use lower-case letters, digits and single hyphens`
  const place = placeOf(`${folderOf(entry.kind)}/${slug}.md`)
  if (place.kind !== entry.kind)
    return `${slug} is no name for a ${entry.kind}. ${'fix' in place ? place.fix : ''} Give another title or --slug.`
  const kept = entry.kind === 'page' ? reservedFor(addressKey(place.path)) : undefined
  if (kept !== undefined) return `/${slug}/ is the address of ${kept}; give another title or --slug.`
  const taken = fileNamed(contentDir, entry.kind, slug)
  return taken && `${taken} exists already; give another title or --slug.`
}

/**
 * Writes the file that an entry begins as; one that is there is never written over.
 *
 * @returns its content-relative path.
 * @throws UsageError where the build would not take it.
 */
export function beginEntry(contentDir: string, entry: NewEntry): string {
  const problem = nameProblem(contentDir, entry)
  if (problem !== undefined) throw new UsageError(problem)
  const made = newEntryFile(entry)
  if (!made) throw new UsageError(`No address can be made of "${entry.title}".`)
  const { problems } = parseContentFile({ file: made.file, bytes: Buffer.from(made.text) })
  const wrong = problems.filter(({ severity }) => severity === 'error')
  if (wrong.length > 0)
    throw new UsageError(wrong.map(({ message, fix }) => `${message} ${fix ?? ''}`.trim()).join('\n'))
  const path = join(contentDir, made.file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, made.text, { flag: 'wx' })
  return made.file
}

/** The file that has a name already, in whichever form: a folder of its own, or a date before the name. */
function fileNamed(contentDir: string, kind: NewEntry['kind'], slug: string): string | undefined {
  const folder = folderOf(kind)
  const below = join(contentDir, folder)
  const names = existsSync(below) ? readdirSync(below) : []
  return names
    .map((name) => (name.endsWith('.md') ? `${folder}/${name}` : `${folder}/${name}/index.md`))
    .find((file) => {
      const place = placeOf(file)
      return place.kind === kind && place.slug === slug && existsSync(join(contentDir, file))
    })
}
