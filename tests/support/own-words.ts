import { parseAst } from 'vitest/node'

/** A node of a syntax tree (ESTree, with those of JSX and TypeScript). */
type Node = { type: string } & Record<string, unknown>

/** Attributes and properties whose value is seen, heard or shown on pointing at something. */
const spoken =
  /^(?:aria-?(?:label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|summary|value|textContent|innerText|innerHTML|outerHTML|srcdoc)$/i

/** Of what our own components are given, alone or in objects, what is a name for programs. */
const unspoken = /^(?:key|className|id|rel|href|lang|dir|kind|type|name)$/

/** Functions that show what they are given, or say it. */
const showing =
  /^(?:append|prepend|before|after|replaceWith|replaceChildren|createTextNode|insertAdjacent(?:Text|HTML)|setHTML\w*|setCustomValidity|alert|confirm|prompt)$/

/**
 * Finds what a component or a custom element says in words of its own, where those of `messages` belong: in elements, in
 * attributes that are heard or shown, and in what it makes of the page, also by way of its constants and functions.
 */
export function ownWords(source: string, lang: 'ts' | 'tsx'): string[] {
  const nodes = [...nodesIn(parseAst(source, { lang }))]
  const known = valuesByName(nodes)
  const found = new Set<string>()
  for (const node of nodes) {
    for (const text of textsIn(placesIn(node), known, new Set()))
      if (/\p{L}/u.test(text)) found.add(text.trim())
  }
  return [...found]
}

/** @returns the values of a node that somebody reads or hears. */
function placesIn(node: Node): unknown[] {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return list(node.children)
    case 'JSXOpeningElement': {
      const element = nameOf(node.name)
      const isOwn = /^\p{Lu}/u.test(element)
      const isCustom = element.includes('-')
      return list(node.attributes).flatMap((attribute) => {
        if (!isNode(attribute)) return []
        const name = nameOf(attribute.name)
        if (name === 'dangerouslySetInnerHTML') return [attribute.value]
        if (name === 'value' && /^(?:option|input|data)$/.test(element)) return []
        const isSpoken =
          spoken.test(name) || (isOwn && !unspoken.test(name)) || (isCustom && name.startsWith('data-'))
        return isSpoken ? [attribute.value] : []
      })
    }
    case 'FunctionDeclaration':
      return /^\p{Lu}/u.test(nameOf(node.id)) ? [node] : []
    case 'AssignmentExpression':
      return spoken.test(nameOf(node.left)) ? [node.right] : []
    case 'CallExpression': {
      const called = nameOf(node.callee)
      const given = list(node.arguments)
      if (showing.test(called)) return given.slice(called.startsWith('insertAdjacent') ? 1 : 0)
      return called === 'setAttribute' &&
        textsIn([given[0]], new Map(), new Set()).some((name) => spoken.test(name))
        ? given.slice(1)
        : []
    }
    default:
      return []
  }
}

/** @returns the texts that values may be. What depends on anything outside the file is none. */
function textsIn(
  values: readonly unknown[],
  known: ReadonlyMap<string, unknown[]>,
  seen: Set<unknown>,
): string[] {
  return values.filter(isNode).flatMap((node) => {
    if (seen.has(node)) return []
    seen.add(node)
    const of = (...parts: unknown[]): string[] => textsIn(parts.flat(), known, seen)
    switch (node.type) {
      case 'Literal':
        return typeof node.value === 'string' ? [node.value] : []
      case 'JSXText':
        return typeof node.value === 'string' ? [node.value] : []
      case 'TemplateLiteral':
        return [...cooked(node.quasis), ...of(node.expressions)]
      case 'ConditionalExpression':
        return of(node.consequent, node.alternate)
      case 'LogicalExpression':
      case 'BinaryExpression':
        return /^(?:\+|\|\||&&|\?\?)$/.test(String(node.operator)) ? of(node.left, node.right) : []
      case 'ArrayExpression':
        return of(node.elements)
      case 'ObjectExpression':
        return of(node.properties)
      case 'Property':
        return unspoken.test(nameOf(node.key)) ? [] : of(node.value)
      case 'AssignmentExpression':
      case 'AssignmentPattern':
        return of(node.right)
      case 'Identifier':
      case 'PrivateIdentifier':
        return of(known.get(nameOf(node)))
      case 'MemberExpression':
        return of(node.object, node.computed === true ? undefined : node.property)
      case 'CallExpression': {
        const inline = list(node.arguments).filter((one) => isNode(one) && /Function/.test(one.type))
        return of(node.callee, inline)
      }
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return of(returned(node.body))
      case 'JSXExpressionContainer':
      case 'ParenthesizedExpression':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'ChainExpression':
      case 'SpreadElement':
        return of(node.expression, node.argument)
      case 'AwaitExpression':
        return of(node.argument)
      default:
        return []
    }
  })
}

/** What each name of a file stands for: constants, defaults, functions, fields and methods, whatever their scope. */
function valuesByName(nodes: readonly Node[]): Map<string, unknown[]> {
  const known = new Map<string, unknown[]>()
  const note = (name: unknown, value: unknown): void => {
    const key = nameOf(name)
    if (key !== '') known.set(key, [...(known.get(key) ?? []), value])
  }
  for (const node of nodes) {
    if (node.type === 'VariableDeclarator') note(node.id, node.init)
    if (node.type === 'AssignmentPattern') note(node.left, node.right)
    if (node.type === 'FunctionDeclaration') note(node.id, node)
    if (node.type === 'PropertyDefinition' || node.type === 'MethodDefinition') note(node.key, node.value)
  }
  return known
}

/** @returns what a function's body gives back: all of its own return statements, or the expression that it is. */
function returned(body: unknown): unknown[] {
  if (!isNode(body)) return []
  if (body.type !== 'BlockStatement') return [body]
  const visit = (node: Node): unknown[] =>
    node.type === 'ReturnStatement'
      ? [node.argument]
      : childrenOf(node)
          .filter(({ type }) => !/Function|^JSX/.test(type))
          .flatMap(visit)
  return visit(body)
}

function* nodesIn(node: unknown): Generator<Node> {
  if (!isNode(node)) return
  yield node
  for (const child of childrenOf(node)) yield* nodesIn(child)
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap(list).filter(isNode)
}

/** The name of an identifier, of an attribute or element, or the last of a chain; none where it is computed. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (typeof node.name === 'string') return node.type === 'PrivateIdentifier' ? `#${node.name}` : node.name
  return node.computed === true ? '' : nameOf(node.property ?? node.expression)
}

function cooked(quasis: unknown): string[] {
  return list(quasis).flatMap((quasi) => {
    const value = isNode(quasi) ? quasi.value : undefined
    return typeof value === 'object' && value !== null && 'raw' in value ? [String(value.raw)] : []
  })
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
