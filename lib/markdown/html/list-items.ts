import type { List, ListItem, Parents } from 'mdast'
import { defaultHandlers, type Options } from 'remark-rehype'

type State = Parameters<NonNullable<NonNullable<Options['handlers']>['listItem']>>[0]

/** By the list: an empty one that is as loose. */
const asLoose = new WeakMap<List, List>()

/** Makes an item's element as the library does, which looks through the whole list for each of its items. */
export function listItem(
  state: State,
  node: ListItem,
  parent: Parents | undefined,
): ReturnType<typeof defaultHandlers.listItem> {
  if (parent?.type !== 'list') return defaultHandlers.listItem(state, node, parent)
  const known = asLoose.get(parent) ?? { ...parent, spread: isLoose(parent), children: [] }
  asLoose.set(parent, known)
  return defaultHandlers.listItem(state, node, known)
}

function isLoose({ spread, children }: List): boolean {
  return spread === true || children.some((item) => item.spread ?? item.children.length > 1)
}
