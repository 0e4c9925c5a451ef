import { addressOfFile } from '../../served-address.ts'
import { compareText } from '../index/order.ts'
import { placeOf } from './place.ts'
import type { Asset } from '../index/site-index.ts'

interface ServedInput {
  /** Content-relative paths of all files that are not Markdown. */
  files: readonly string[]
  /** Markdown files in the index. */
  shown: readonly string[]
  /** Those of posts that are not in it. */
  hidden: readonly string[]
  /** Content files that the text of a Markdown file shows or links to. */
  usedBy: (file: string) => readonly string[]
  /** The pictures that its text shows in files made of them. */
  shownBy: (file: string) => readonly string[]
  /** Content files that the index uses besides: covers, the author's picture. */
  used: readonly string[]
  /** Pictures shown in files made of them. */
  remade: ReadonlySet<string>
}

/**
 * Chooses the files that are served: those that an entry of the index uses, and those in the folders of the four
 * kinds of entries. A post's folder is served with the post and not before it; what lies in `posts/` for no post in
 * particular is served unless only posts that are not out show it. A picture that is shown in files made of it is served
 * itself only where something links to it.
 */
export function servedAssets({ files, shown, hidden, usedBy, shownBy, used, remade }: ServedInput): Asset[] {
  const shownFiles = new Set(shown)
  const hiddenFiles = new Set(hidden)
  const wanted = new Set([...used, ...shown.flatMap(usedBy)])
  const keptBack = new Set(hidden.flatMap((file) => [...usedBy(file), ...shownBy(file)]))
  const isServed = (file: string): boolean => {
    if (placeOf(file).kind !== 'asset') return false
    if (wanted.has(file)) return true
    if (remade.has(file)) return false
    const [folder = '', name = '', ...below] = file.split('/')
    if (folder === 'focus' || folder === 'projects' || folder === 'pages') return true
    if (folder !== 'posts') return false
    const owners = below.length === 0 ? [] : [`posts/${name}/index.md`, `posts/${name}.md`]
    if (owners.some((owner) => shownFiles.has(owner))) return true
    return !owners.some((owner) => hiddenFiles.has(owner)) && !keptBack.has(file)
  }
  return files
    .filter(isServed)
    .toSorted(compareText)
    .map((file) => ({ file, path: addressOfFile(file) }))
}
