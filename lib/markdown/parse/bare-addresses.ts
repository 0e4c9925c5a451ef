import type { Link, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { endsAddress } from '../../wide-characters.ts'

const space = 32
const backslash = 92

/**
 * Ends bare addresses at full-width marks, as GitHub's rule ends them at a space: `见 https://example.com（说明）` has an
 * address and a bracket. Everything else about them is GitHub's rule.
 */
export function bareAddresses(): Extension {
  const { text = {} } = gfmAutolinkLiteral()
  const ended: Record<string, Construct[]> = {}
  for (const [code, constructs = []] of Object.entries(text))
    ended[code] = [constructs]
      .flat()
      .map((it) =>
        outsideBrackets(isAddress(it) ? endingAtMarks(it) : { ...it, name: `${it.name ?? ''}Outside` }),
      )
  return { text: ended, disable: { null: ['protocolAutolink', 'wwwAutolink', 'emailAutolink'] } }
}

/**
 * No bare address stands in brackets that may be a link's. The library looks for those in all that it has read, at every
 * letter; the parser knows which are open.
 */
function outsideBrackets(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      // oxlint-disable-next-line no-underscore-dangle -- micromark's name
      if (this._labelStarts?.some(({ _balanced }) => !_balanced)) return nok
      const context: TokenizeContext = Object.create(this, { events: { value: [] } })
      return construct.tokenize.call(context, effects, ok, nok)
    },
  }
}

function isAddress({ name }: Construct): boolean {
  return name === 'protocolAutolink' || name === 'wwwAutolink'
}

/** Shows a construct a space wherever there is a mark that ends an address, before it as well as in it. */
function endingAtMarks(construct: Construct): Construct {
  const { previous } = construct
  return {
    ...construct,
    name: `${construct.name ?? ''}ToMark`,
    ...(previous && {
      previous(code) {
        return previous.call(this, isMark(code) ? space : code)
      },
    }),
    tokenize(effects, ok, nok) {
      let real: Code = null
      let over = false
      const leave =
        (state: State): State =>
        () => {
          over = true
          return state(real)
        }
      const context: TokenizeContext = isMark(this.previous)
        ? Object.create(this, { previous: { value: space } })
        : this
      const step =
        (state: State): State =>
        (code) => {
          real = code
          const next = state(seen(code))
          return next === undefined || over ? next : step(next)
        }
      const parts = withParts(effects, () => real)
      return step(construct.tokenize.call(context, parts, leave(ok), leave(nok)))
    },
  }
}

/** Has the parts of a construct, too, end at the character that is really there; the parser checks that it is. */
function withParts(effects: Effects, real: () => Code): Effects {
  const ending =
    (tries: Effects['check']): Effects['check'] =>
    (part, ok, nok) =>
      tries(isConstruct(part) ? endingAt(part, real) : part, ok, nok)
  return { ...effects, attempt: ending(effects.attempt), check: ending(effects.check) }
}

function isConstruct(part: Parameters<Effects['check']>[0]): part is Construct {
  return 'tokenize' in part && typeof part.tokenize === 'function'
}

function endingAt(part: Construct, real: () => Code): Construct {
  return {
    ...part,
    tokenize(effects, ok, nok) {
      return part.tokenize.call(
        this,
        withParts(effects, real),
        () => ok(real()),
        () => nok(real()),
      )
    },
  }
}

/** A backslash breaks the line, or escapes what follows it; no address has one. */
function seen(code: Code): Code {
  return isMark(code) || code === backslash ? space : code
}

function isMark(code: Code): boolean {
  return code !== null && code > 0 && endsAddress(String.fromCharCode(code))
}

/** White space of any kind, which GitHub's rule knows in part. */
const anySpace = /[\s\u0085]/

/**
 * The same for addresses that are found in a finished tree, such as those in brackets. They are given the place of what
 * they stand in. To be called after GitHub's rule has been.
 */
export function cutAddresses(tree: Root): void {
  const cut = (parent: Parents): void => {
    const children: Nodes[] = []
    let changed = false
    for (const child of parent.children) {
      const rest = child.type === 'link' && child.position === undefined ? takeRest(child) : undefined
      if (child.type === 'link' && parent.position) child.position ??= { ...parent.position }
      children.push(child)
      if (rest !== undefined) {
        children.push(...linked(rest))
        changed = true
      }
      if ('children' in child && child.type !== 'link') cut(child)
    }
    if (changed) Object.assign(parent, { children })
  }
  cut(tree)
}

/** Shortens an address to what stands before its first mark, and returns what follows. */
function takeRest(link: Link): string | undefined {
  const [text] = link.children
  if (text?.type !== 'text') return undefined
  const end = [...text.value].findIndex((character) => endsAddress(character) || anySpace.test(character))
  if (end === -1) return undefined
  const rest = [...text.value].slice(end).join('')
  text.value = text.value.slice(0, -rest.length)
  link.url = link.url.slice(0, -rest.length)
  return rest
}

function linked(value: string): PhrasingContent[] {
  const text: Text = { type: 'text', value }
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [text] }] }
  for (const transform of gfmAutolinkLiteralFromMarkdown().transforms ?? []) transform(root)
  cutAddresses(root)
  const [paragraph] = root.children
  return paragraph?.type === 'paragraph' ? paragraph.children : [text]
}
