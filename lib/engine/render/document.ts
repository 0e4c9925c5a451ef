import type { Element, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { speculationRules } from '../../pages/parts/speculation-rules.ts'
import { themeLine } from '../../pages/parts/theme-line.ts'
import type { HeadElement, SitePage } from '../../pages/site-page.ts'
import type { BodyPart } from './take-batch-apart.ts'

/** What the template gives to every document. All addresses hold the base path. */
export interface DocumentParts {
  stylesheets: readonly string[]
  /** Fonts worth asking for before the stylesheet names them. */
  fonts: readonly string[]
  /** Module of each custom element, by its name; elements that mostly stand together share one. */
  modules: Readonly<Record<string, string>>
  icons: readonly HeadElement[]
  basePath: string
  /** The Content-Security-Policy that a page carries. */
  policy: string
}

/**
 * Composes a page's document: head from its data, body as rendered, holes filled with compiled HTML.
 *
 * @param html gives the compiled HTML for a hash.
 * @returns the whole document, beginning with the doctype.
 */
export function composeDocument(
  page: SitePage,
  body: readonly BodyPart[],
  parts: DocumentParts,
  html: (hash: string) => string,
): string {
  const direction = page.dir === 'rtl' ? ' dir="rtl"' : ''
  // A policy is full of apostrophes, which need no escape between double quotes.
  const head = toHtml(h('head', headOf(page, parts)), { allowDangerousCharacters: true })
  const content = body.map((part) => (typeof part === 'string' ? part : html(part.hole))).join('')
  // A language tag is letters, digits and hyphens, so it needs no escaping.
  return `<!doctype html><html lang="${page.language}"${direction}>${head}<body>${content}</body></html>\n`
}

function headOf(page: SitePage, parts: DocumentParts): Element[] {
  return [
    h('meta', { charSet: 'utf-8' }),
    // What stands before it is not held to it.
    h('meta', { httpEquiv: 'Content-Security-Policy', content: parts.policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('script', themeLine),
    ...parts.fonts.map((href) =>
      h('link', { rel: 'preload', href, as: 'font', type: 'font/woff2', crossOrigin: '' }),
    ),
    ...parts.stylesheets.map((href) => h('link', { rel: 'stylesheet', href })),
    ...page.head.map(headElement),
    ...parts.icons.map(headElement),
    ...modulesOf(page.elements, parts.modules).map((src) => h('script', { type: 'module', src })),
    h('script', { type: 'speculationrules' }, speculationRules(parts.basePath)),
  ]
}

/** @returns the addresses of the modules that define some custom elements, each once. */
export function modulesOf(elements: readonly string[], modules: DocumentParts['modules']): string[] {
  return [...new Set(elements.flatMap((name) => modules[name] ?? []))]
}

function headElement({ tag, attributes, text }: HeadElement): Element {
  const properties: Properties = { ...attributes }
  // A script's text is data here and is written as it is; `h` would read it as children all the same.
  return text === undefined ? h(tag, properties) : h(tag, properties, text)
}
