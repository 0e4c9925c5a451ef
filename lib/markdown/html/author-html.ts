import type { Root } from 'hast'
import { attribute, visitElements } from './visit-elements.ts'
import type { Reporter } from '../reporter.ts'

const inline = 'A Content-Security-Policy without `unsafe-inline` ignores it, and feeds leave it out.'

/**
 * Warns of what an author's raw HTML brings that a strict policy forbids. To be called before anything is added to the
 * tree: what the compiler makes has none of it.
 */
export function warnOfInlineCode(tree: Root, report: Reporter): void {
  let toldOfMarkdown = false
  visitElements(tree, (element) => {
    const { tagName, properties } = element
    const name = `<${tagName}>`
    if (properties.markdown !== undefined) {
      if (!toldOfMarkdown)
        report.warn(
          element,
          `\`${name}\` has an attribute \`markdown\`, which means nothing here.`,
          'Take it out, and put an empty line after the opening tag and before the closing one: what stands between is Markdown then.',
        )
      toldOfMarkdown = true
      delete properties.markdown
    }
    if (tagName === 'script') {
      report.warn(
        element,
        `\`${name}\` in a text. ${inline}`,
        'Make it a custom element of the site, or do without.',
      )
    }
    if (tagName === 'style') {
      report.warn(
        element,
        `\`${name}\` in a text. ${inline}`,
        "Use a class, and put the rules into the site's stylesheet.",
      )
    }
    if (properties.style !== undefined) {
      report.warn(
        element,
        `\`${name}\` has a \`style\` attribute, \`${attribute(element, 'style') ?? ''}\`. ${inline}`,
        "Use a class, and put the rules into the site's stylesheet.",
      )
    }
    for (const property of Object.keys(properties)) {
      if (!/^on[a-z]/i.test(property)) continue
      const handler = `\`${property.toLowerCase()}\``
      report.warn(
        element,
        `\`${name}\` has an event attribute, ${handler}. ${inline}`,
        'Make it a custom element of the site, or do without.',
      )
    }
  })
}
