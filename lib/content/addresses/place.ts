import { sitePath, isSlug, type SitePath, type Slug } from '../../paths.ts'
import { markdownExtension, withMarkdownName } from './markdown-names.ts'
import { slugOf } from './slug-of.ts'
import { isUnserved } from './unserved-names.ts'

type MarkdownKind = 'post' | 'focus' | 'project' | 'page'

/** What a file is, by where it lies in the content folder. */
export type Place =
  | { kind: 'site' }
  | { kind: 'tags' }
  | { kind: MarkdownKind; slug: Slug; path: SitePath; prefix?: string }
  | { kind: 'focus-index'; slug: Slug; path: SitePath }
  /** Not content: `README.md`, and every file and folder whose name begins with `_` or `.`. */
  | { kind: 'ignored' }
  /** A Markdown file, or a misnamed `site.yml`, that nothing would come of. Its name may be that of another system. */
  | { kind: 'misplaced'; message: string; fix: string }
  /** Neither Markdown nor settings: a picture or another file served as it is. */
  | { kind: 'asset' }

const folders: Record<string, MarkdownKind> = {
  posts: 'post',
  focus: 'focus',
  projects: 'project',
  pages: 'page',
}

const whereThingsGo =
  'Posts go to `posts/<name>.md` or `posts/<name>/index.md`, further pages to `pages/<name>.md`, projects to `projects/<name>.md`, focus entries to `focus/<name>.md`. A name that begins with `_` is ignored.'

/** @returns what the file at a content-relative path (with forward slashes) is. */
export function placeOf(file: string): Place {
  if (file === 'site.yaml') return { kind: 'site' }
  if (file === 'tags.yaml') return { kind: 'tags' }
  const segments = file.split('/')
  const name = segments.at(-1) ?? ''
  if (isUnserved(file)) return { kind: 'ignored' }
  if (isSettingsName(file)) {
    return {
      kind: 'misplaced',
      message: `The file is named \`${file}\`, which is not looked at.`,
      fix: `Rename it to \`${file.toLowerCase().replace('.yml', '.yaml')}\`.`,
    }
  }
  const extension = markdownExtension(name)
  if (extension === undefined) return { kind: 'asset' }
  if (name.toLowerCase() === `readme${extension.toLowerCase()}`) return { kind: 'ignored' }
  if (extension !== '.md') {
    const renamed = withMarkdownName(file)
    const there = placeOf(renamed)
    return {
      kind: 'misplaced',
      message: `The file's name ends in \`${extension}\`; content files end in \`.md\`.`,
      fix: there.kind === 'misplaced' ? there.fix : `Rename it to \`${renamed}\`.`,
    }
  }
  return markdownPlace(file, segments)
}

/** @returns whether the file is Markdown or settings, rightly named or not: what it is, is told by its place. */
export function isText(file: string): boolean {
  return markdownExtension(file) !== undefined || isSettingsName(file)
}

/** In any case and with either ending, as an author may have meant `site.yaml` or `tags.yaml`. */
function isSettingsName(file: string): boolean {
  return /^(?:site|tags)\.ya?ml$/i.test(file)
}

function markdownPlace(file: string, segments: string[]): Place {
  const [folder = '', second = '', third] = segments
  const kind = Object.hasOwn(folders, folder) ? folders[folder] : undefined
  if (file === 'focus/index.md')
    return { kind: 'focus-index', slug: slug('index'), path: sitePath('/focus/') }
  const isFolderPost = kind === 'post' && segments.length === 3 && third === 'index.md'
  if (kind === undefined || (segments.length !== 2 && !isFolderPost)) return misplaced(file, kind, segments)
  const base = isFolderPost ? second : second.slice(0, -'.md'.length)
  const { name, prefix } = kind === 'post' ? splitDatePrefix(base) : { name: base, prefix: undefined }
  const inFolder = (newName: string) =>
    `${folder}/${prefix === undefined ? '' : `${prefix}-`}${newName}${isFolderPost ? '/' : '.md'}`
  if (name === 'index') {
    const fix =
      kind === 'page'
        ? 'The home page is `pages/home.md`.'
        : `Name it for what it is about: \`${inFolder('a-name')}\`.`
    return { kind: 'misplaced', message: '`index` is not a name that makes an address.', fix }
  }
  if (!isSlug(name)) {
    const safe = slugOf(name)
    return {
      kind: 'misplaced',
      message: `\`${name}\` cannot be part of an address: only a to z, digits and single hyphens between them can.`,
      fix: `Rename ${isFolderPost ? 'the folder' : 'the file'} to \`${inFolder(safe ?? 'a-name')}\`.`,
    }
  }
  return { kind, slug: name, path: sitePath(addressOf(kind, name)), ...(prefix !== undefined && { prefix }) }
}

function addressOf(kind: MarkdownKind, name: string): string {
  if (kind === 'post') return `/posts/${name}/`
  if (kind === 'project') return `/projects/${name}/`
  if (kind === 'focus') return '/focus/'
  return name === 'home' ? '/' : `/${name}/`
}

/** `2024-07-23-hello` is `hello`, dated by its name. */
function splitDatePrefix(base: string): { name: string; prefix?: string } {
  const [, prefix, name] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(base) ?? []
  return prefix === undefined || name === undefined ? { name: base } : { name, prefix }
}

function misplaced(file: string, kind: MarkdownKind | undefined, segments: string[]): Place {
  const name = segments.at(-1) ?? ''
  const parent = segments.at(-2)
  const base =
    name.toLowerCase() === 'index.md' && parent !== undefined && segments.length > 2 ? `${parent}.md` : name
  const folder = kind === undefined ? 'posts' : segments[0]
  return {
    kind: 'misplaced',
    message: 'No page is made of a Markdown file in this place.',
    fix: `Move it to \`${folder}/${base}\`. ${whereThingsGo}`,
  }
}

function slug(text: string): Slug {
  if (!isSlug(text)) throw new RangeError(`not a slug: ${text}`)
  return text
}
