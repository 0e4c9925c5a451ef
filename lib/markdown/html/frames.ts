import type { Element, ElementContent, Parents, Root } from 'hast'
import type { CompileOptions, ShownOrigins } from '../../content/index/compiled-text.ts'
import { frameOrigins } from '../../content/film-hosts.ts'
import { originOf } from '../../content/origin.ts'
import { filmButton } from '../media/film-button.ts'
import { filmFrame } from '../media/film-frame.ts'
import { resolveReference } from '../links/references.ts'
import type { Reporter } from '../reporter.ts'
import { filmPage } from './film-page.ts'
import { hasLink, inParagraph, linkInstead, nameOf, replaceIn } from './link-instead.ts'
import { sourcesOf } from '../media/media-files.ts'
import { attribute, tokens, visitElements } from './visit-elements.ts'

/** Lists of site.yaml, by the elements that they are for. */
const lists: Readonly<Record<string, keyof ShownOrigins>> = {
  iframe: 'frames',
  video: 'media',
  audio: 'media',
}

/**
 * Shows frames, films and sounds of the hosts that site.yaml lists, and makes links of those of others, which a page's
 * policy would leave empty; says which line shows them. To be called before addresses are resolved.
 */
export function settleFrames(page: Root, options: CompileOptions, report: Reporter): void {
  const changes: (() => void)[] = []
  visitElements(page, (element, ancestors) => {
    const list = lists[element.tagName]
    if (list === undefined) return
    const sources = addressesOf(element)
    const unlisted = options.shown && sources.find((it) => isUnlisted(it, list, options))
    const [source] = sources
    const around = [...ancestors]
    const put = (nodes: ElementContent[]): void =>
      void changes.push(() => replaceIn(around.at(-1), element, nodes))
    if (source !== undefined && list === 'frames') {
      if (nameOf(element) === undefined) warnOfTitle(element, report)
      if (unlisted === undefined) {
        const film = element.properties.srcDoc === undefined ? filmFrame(source) : undefined
        if (film === undefined) {
          warnOfPoster(element, report)
          showFrame(element, source)
        } else put([shownFilm(element, around, film, options, report)])
      }
    }
    if (unlisted === undefined) return
    warnOfHost(element, unlisted, list, options, report)
    put(instead(element, around, unlisted))
  })
  for (const change of changes) change()
}

/** In a link nothing can be pressed but the link. */
function shownFilm(
  frame: Element,
  ancestors: readonly Parents[],
  film: string,
  options: CompileOptions,
  report: Reporter,
): ElementContent {
  showFrame(frame, film)
  const title = nameOf(frame) ?? film
  if (!ancestors.some((it) => it.type === 'element' && it.tagName === 'a'))
    return inParagraph(filmButton(frame, film, title, options), ancestors, frame.position)
  report.warn(
    frame,
    'The film stands in the words of a link, where nothing can be played.',
    'Take the link off it.',
  )
  return linkInstead(frame, ancestors, title, filmPage(film))
}

/** Addresses that an element loads, or may load. */
function addressesOf(element: Element): string[] {
  return sourcesOf(element).flatMap((it) => attribute(it, 'src')?.trim() || [])
}

function isUnlisted(source: string, list: keyof ShownOrigins, options: CompileOptions): boolean {
  if (resolveReference(source, 'file', options).kind !== 'external') return false
  const film = list === 'frames' ? filmFrame(source) : undefined
  const origin = originOf(film ?? source)
  if (origin === undefined || (film === undefined && isPlainHttp(source))) return true
  const listed = options.shown?.[list] ?? []
  return !(list === 'frames' ? frameOrigins(listed) : listed).includes(origin)
}

function isPlainHttp(source: string): boolean {
  return /^http:/i.test(source)
}

function warnOfTitle(frame: Element, report: Reporter): void {
  report.warn(
    frame,
    'The frame has no title for those who do not see it.',
    'Say in its tag what it shows: `title="What it shows"`.',
  )
}

/** Frames of films keep their shape at whatever width the column has; those of another size keep their height. */
function showFrame(frame: Element, source: string): void {
  const { properties } = frame
  if (nameOf(frame) === undefined) properties.title = hostOf(source) ?? source
  properties.loading ??= 'lazy'
  const width = Number(properties.width)
  const height = Number(properties.height)
  if (properties.width === undefined && properties.height === undefined)
    Object.assign(properties, { width: 640, height: 360 })
  else if (!(Math.abs(width / height - 16 / 9) < 0.02)) return
  properties.className = [...tokens(frame), 'film']
}

function warnOfPoster({ position, properties }: Element, report: Reporter): void {
  if (properties.poster === undefined) return
  report.warn(
    { position },
    'The frame has a `poster`, behind which only films of YouTube, Vimeo and PeerTube wait; it is shown at once.',
    'Take `poster` out.',
  )
  delete properties.poster
}

function warnOfHost(
  element: Element,
  source: string,
  list: keyof ShownOrigins,
  { shown }: CompileOptions,
  report: Reporter,
): void {
  const film = list === 'frames' ? filmFrame(source) : undefined
  const origin = originOf(film ?? source)
  const listed = shown?.[list] ?? []
  const steps = [
    film === undefined && isPlainHttp(source) ? 'write its address with `https:`' : undefined,
    origin === undefined || listed.includes(origin)
      ? undefined
      : `write \`${list}: [${[...listed, origin].join(', ')}]\` in site.yaml; the sentence on privacy then names the host`,
  ].filter((step) => step !== undefined)
  report.warn(
    element,
    `Pages do not show \`<${element.tagName}>\` of \`${source}\`, so a link stands in its place.`,
    steps.length === 0 ? 'Write a link in its place.' : `To show it, ${steps.join(', and ')}.`,
  )
}

/** What leads on by itself within a film or sound, else a link to it. */
function instead(element: Element, ancestors: readonly Parents[], source: string): ElementContent[] {
  const within = element.children.filter(
    (it) => !(it.type === 'element' && /^(?:source|track)$/.test(it.tagName)),
  )
  if (within.some(hasLink)) return within
  const address = filmPage(source)
  return [linkInstead(element, ancestors, nameOf(element) ?? address, address)]
}

function hostOf(source: string): string | undefined {
  return originOf(source)?.slice('https://'.length)
}
