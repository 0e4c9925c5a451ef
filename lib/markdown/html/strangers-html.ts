import { createHash } from 'node:crypto'
import type { Element, Root, RootContent } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { feedSchema } from '../feed/feed-schema.ts'
import type { Reporter } from '../reporter.ts'
import { visitElements } from './visit-elements.ts'

/**
 * What HTML of strangers may hold on a page: what feeds may, and frames, of which pages show those of the hosts that
 * site.yaml lists.
 */
const schema: typeof feedSchema = {
  ...feedSchema,
  // Each element is looked at by itself.
  ancestors: {},
  tagNames: [...(feedSchema.tagNames ?? []), 'iframe'],
  attributes: {
    ...feedSchema.attributes,
    iframe: ['allowFullScreen', 'height', 'loading', 'referrerPolicy', 'sandbox', 'src', 'width'],
  },
  strip: (feedSchema.strip ?? []).filter((name) => name !== 'iframe'),
}
const sanitizer = unified().use(rehypeSanitize, schema).freeze()

/** Tells the elements that Markdown makes from those that stand in a text as HTML. */
export interface Marks {
  /** To be called before raw HTML is parsed. */
  set: (tree: Root) => void
  /** To be called after; takes the marks away, and out of everything that has none whatever strangers may not write. */
  sanitize: (tree: Root, report: Reporter) => void
}

/** @param source the text, which cannot hold its own hash: so no HTML in it can have the mark. */
export function marksFor(source: string): Marks {
  const mark = createHash('sha256').update(source).digest('hex')
  return {
    set: (tree) => visitElements(tree, ({ properties }) => void (properties.dataOwn = mark)),
    sanitize: (tree, report) => sanitizeIn(tree, mark, report),
  }
}

function sanitizeIn(parent: Root | Element, mark: string, report: Reporter): void {
  const children: RootContent[] = parent.children
  const kept: RootContent[] = []
  for (const child of children) {
    if (child.type !== 'element') {
      kept.push(child)
      continue
    }
    if (child.properties.dataOwn === mark) {
      delete child.properties.dataOwn
      sanitizeIn(child, mark, report)
      kept.push(child)
      continue
    }
    const clean = cleaned(child, report)
    if (clean === 'nothing') continue
    sanitizeIn(child, mark, report)
    if (clean === undefined) kept.push(...child.children)
    else kept.push({ ...child, properties: clean })
  }
  children.splice(0, children.length, ...kept)
}

/** @returns the attributes that stay; undefined where only what is in the element does, `nothing` where not even that. */
function cleaned(element: Element, report: Reporter): Element['properties'] | 'nothing' | undefined {
  const { tagName } = element
  const [result] = sanitizer.runSync({ type: 'root', children: [{ ...element, children: [] }] }).children
  if (result?.type !== 'element') {
    const whole = (schema.strip ?? []).includes(tagName)
    report.warn(
      element,
      `\`<${tagName}>\` is taken out${whole ? ', with all that is in it' : ''}: with \`untrusted: true\` in site.yaml, texts hold no such HTML.`,
      'Write it in Markdown, or do without.',
    )
    return whole ? 'nothing' : undefined
  }
  const { properties } = result
  const lost = Object.entries(element.properties).filter(
    ([name, value]) => value !== undefined && value !== null && properties[name] === undefined,
  )
  if (lost.length > 0)
    report.warn(
      element,
      `\`<${tagName}>\` stands without ${lost.map(([name]) => `\`${attributeName(name)}\``).join(', ')}: with \`untrusted: true\` in site.yaml, texts hold no such HTML.`,
      'Take it out.',
    )
  return properties
}

/** `onClick` is written `onclick`, `dataOwn` `data-own`, `className` `class`. */
function attributeName(property: string): string {
  if (property === 'className') return 'class'
  if (/^(?:data|aria)[A-Z]/.test(property))
    return property.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)
  return property.toLowerCase()
}
