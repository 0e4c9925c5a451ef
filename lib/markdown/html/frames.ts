import type { Element, ElementContent, Parents, Root } from 'hast'
import type { CompileOptions, ShownOrigins } from '../../content/index/compiled-text.ts'
import { originOf } from '../../content/origin.ts'
import { resolveReference } from '../links/references.ts'
import type { Reporter } from '../reporter.ts'
import { filmPage } from './film-page.ts'
import { hasLink, linkInstead, nameOf, replaceIn } from './link-instead.ts'
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
  const links: (() => void)[] = []
  visitElements(page, (element, ancestors) => {
    const list = lists[element.tagName]
    if (list === undefined) return
    const sources = addressesOf(element)
    const unlisted = options.shown && sources.find((it) => isUnlisted(it, list, options))
    const [source] = sources
    if (source !== undefined && list === 'frames') {
      if (nameOf(element) === undefined) warnOfTitle(element, report)
      if (unlisted === undefined) showFrame(element, source)
    }
    if (unlisted === undefined) return
    warnOfHost(element, unlisted, list, options, report)
    const around = [...ancestors]
    links.push(() => replaceIn(around.at(-1), element, instead(element, around, unlisted)))
  })
  for (const link of links) link()
}

/** Addresses that an element loads, or may load. */
function addressesOf(element: Element): string[] {
  return sourcesOf(element).flatMap((it) => attribute(it, 'src')?.trim() || [])
}

function isUnlisted(source: string, list: keyof ShownOrigins, options: CompileOptions): boolean {
  if (resolveReference(source, 'file', options).kind !== 'external') return false
  const origin = originOf(source)
  return isPlainHttp(source) || origin === undefined || !options.shown?.[list].includes(origin)
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

function warnOfHost(
  element: Element,
  source: string,
  list: keyof ShownOrigins,
  { shown }: CompileOptions,
  report: Reporter,
): void {
  const origin = originOf(source)
  const listed = shown?.[list] ?? []
  const steps = [
    isPlainHttp(source) ? 'write its address with `https:`' : undefined,
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
