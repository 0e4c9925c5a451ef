import type { ElementContent } from 'hast'

/**
 * What the stylesheet gives a look of its own: scopes of highlight.js, without their prefix. An element for any other
 * would be weight on every page that nobody sees. A scope that gets a rule in `components/styles/code.css` is added here.
 */
export const styledScopes: ReadonlySet<string> = new Set([
  'addition',
  'attr',
  'attribute',
  'built_in',
  'bullet',
  'code',
  'comment',
  'deletion',
  'doctag',
  'emphasis',
  'keyword',
  'link',
  'literal',
  'meta',
  'name',
  'number',
  'params',
  'property',
  'punctuation',
  'quote',
  'regexp',
  'section',
  'selector-attr',
  'selector-class',
  'selector-id',
  'selector-pseudo',
  'selector-tag',
  'string',
  'strong',
  'symbol',
  'tag',
  'template-tag',
  'template-variable',
  'title',
  'type',
  'variable',
])

const prefix = 'hljs-'

/** @returns highlighted code in which each element has a class that is styled; of any other, what it holds. */
export function withoutUnstyled(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node) => {
    if (node.type !== 'element') return [node]
    const children = withoutUnstyled(node.children)
    const className = classesOf(node.properties.className).filter(isStyled)
    if (className.length === 0) return children
    return [{ ...node, properties: { ...node.properties, className }, children }]
  })
}

function isStyled(className: string): boolean {
  return className.startsWith(prefix) && styledScopes.has(className.slice(prefix.length))
}

function classesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
