import type { Element, Parents, Root } from 'hast'
import type { CompileOptions } from '../../content/index/compiled-text.ts'
import { percentDecoded } from '../../percent-decoded.ts'
import { linkInstead, replaceIn } from '../html/link-instead.ts'
import { attribute, tokens, visitElements } from '../html/visit-elements.ts'
import type { Reporter } from '../reporter.ts'
import { filmFrame } from './film-frame.ts'
import { fileAt } from './file-at.ts'
import { isUnplayable, kindOfFile, nameIn, posterNames, type FileKind } from './file-kinds.ts'

/**
 * Puts in the place of pictures that are none what browsers show of such a file: a player of a film or sound, a link to any
 * other, a frame of a film of another host. To be called before frames are settled and addresses resolved.
 *
 * @param report is told of what cannot be played; to be left out where it has been told.
 */
export function showFiles(tree: Root, options: CompileOptions, report?: Reporter): void {
  const changes: (() => void)[] = []
  visitElements(tree, (image, ancestors) => {
    const parent = ancestors.at(-1)
    const address = attribute(image, 'src')
    if (image.tagName !== 'img' || address === undefined || image.properties.srcSet !== undefined) return
    if (parent?.type === 'element' && parent.tagName === 'picture') return
    const kind = kindAt(address, options)
    if (kind === 'picture') {
      const film = filmFrame(address)
      if (film !== undefined) changes.push(() => replaceIn(parent, image, [frame(image, film)]))
      return
    }
    const around = [...ancestors]
    const shown =
      kind === 'file' ? link(image, around, address, options) : player(kind, image, address, options)
    const isLinked = kind !== 'file' && around.some(isLink)
    if (report) tell(kind, image, address, isLinked, report)
    changes.push(() =>
      replaceIn(parent, image, [isLinked ? { type: 'text', value: nameOf(image, address) } : shown]),
    )
  })
  for (const change of changes) change()
}

/** Of the page of a film, as some programs take a picture's address. What may be shown is settled for all frames. */
function frame(image: Element, film: string): Element {
  const alt = attribute(image, 'alt')?.trim() ?? ''
  const title = alt === '' ? new URL(film).hostname : alt
  const properties = { src: film, title }
  return { type: 'element', tagName: 'iframe', properties, children: [], position: image.position }
}

function kindAt(address: string, options: CompileOptions): FileKind {
  const found = fileAt(address, options)
  if (!found) return kindOfFile(address)
  // Nobody has looked into a file of public/; without an ending it may be a picture.
  const isKnown = !found.file.startsWith('/') || /\.[a-z\d]+$/i.test(found.file)
  return kindOfFile(address, isKnown && found.info.width === undefined)
}

function player(kind: 'video' | 'audio', image: Element, address: string, options: CompileOptions): Element {
  const { src: _, alt: __, width, height, className: ___, ...rest } = image.properties
  const properties: Element['properties'] = {
    ...rest,
    src: address,
    controls: true,
    preload: 'none',
    ariaLabel: nameOf(image, address),
  }
  const classes = tokens(image)
  if (kind === 'video') {
    const size =
      width === undefined && height === undefined ? fileAt(address, options)?.info : { width, height }
    const isKnown = size?.width !== undefined || size?.height !== undefined
    Object.assign(
      properties,
      isKnown ? { width: size.width, height: size.height } : { width: 640, height: 360 },
    )
    if (!isKnown) classes.push('film')
    const poster = posterOf(address, options)
    if (poster !== undefined) properties.poster = poster
  }
  if (classes.length > 0) properties.className = classes
  return { type: 'element', tagName: kind, properties, children: [], position: image.position }
}

/** The picture that stands beside a film under its name. */
function posterOf(address: string, options: CompileOptions): string | undefined {
  const [path = ''] = address.split(/[?#]/, 1)
  return posterNames(path).find((name) => fileAt(name, options) !== undefined)
}

function link(
  image: Element,
  ancestors: readonly Parents[],
  address: string,
  options: CompileOptions,
): ReturnType<typeof linkInstead> {
  const words = options.messages.file(nameOf(image, address), fileAt(address, options)?.info.bytes)
  return linkInstead(image, ancestors, words, address)
}

function nameOf(image: Element, address: string): string {
  const alt = attribute(image, 'alt')?.trim() ?? ''
  const name = nameIn(address)
  return alt === '' ? (percentDecoded(name) ?? name) : alt
}

function isLink(node: Parents): boolean {
  return node.type === 'element' && node.tagName === 'a'
}

function tell(
  kind: Exclude<FileKind, 'picture'>,
  image: Element,
  address: string,
  isLinked: boolean,
  report: Reporter,
): void {
  if (isUnplayable(address))
    report.warn(
      image,
      `Browsers do not play \`${nameIn(address)}\`, so a link stands in its place.`,
      'Export a film as MP4 (H.264), a sound as MP3 or M4A, and name that.',
    )
  if (isLinked)
    report.warn(
      image,
      `\`${nameIn(address)}\` stands in the words of a link, where nothing can be played.`,
      'Take the link off it.',
    )
  if (kind !== 'file' && image.properties.alt === undefined) warnOfName(image, kind, report)
}

/** Says that a film or sound has no name. */
export function warnOfName(
  at: Parameters<Reporter['warn']>[0],
  kind: 'video' | 'audio',
  report: Reporter,
): void {
  report.warn(
    at,
    `The ${kind === 'video' ? 'film' : 'sound'} has no name for those who do not see it.`,
    `Say in the brackets what it ${kind === 'video' ? 'shows' : 'is'}: \`![what it ${kind === 'video' ? 'shows](clip.mp4)' : 'is](talk.mp3)'}\`.`,
  )
}
