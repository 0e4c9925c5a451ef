import { isMap, isNode, isSeq, type YAMLSeq } from 'yaml'
import { editedSite, readSite } from './site-text.ts'

/**
 * Takes items out of the navigation, and leaves those that have lines of their own as comments, for when there is
 * something to lead to again.
 *
 * @param addresses what the items lead to.
 */
export function withoutItems(text: string, addresses: readonly string[]): string {
  const navigation = readSite(text).get('navigation')
  if (!isSeq(navigation)) return text
  const found = navigation.items.filter((item) => leadsTo(item, addresses))
  if (found.length === 0) return text
  const left = navigation.items.length - found.length
  const commented = navigation.flow ? text : withComments(text, navigation, addresses, left === 0)
  const after = readSite(commented).get('navigation')
  if (isSeq(after) && after.items.length === left) return commented
  return editedSite(text, (document) => {
    const list = document.get('navigation')
    if (isSeq(list)) list.items = list.items.filter((item) => !leadsTo(item, addresses))
  })
}

function withComments(
  text: string,
  navigation: YAMLSeq,
  addresses: readonly string[],
  isEmpty: boolean,
): string {
  const lines = text.split('\n')
  for (const item of navigation.items) {
    if (!leadsTo(item, addresses) || !isNode(item) || !item.range) continue
    const [start, end] = item.range
    const first = text.slice(0, start).split('\n').length - 1
    const last = first + text.slice(start, end).trimEnd().split('\n').length - 1
    const indent = /^ */.exec(lines[first] ?? '')?.[0].length ?? 0
    for (let at = first; at <= last; at++) {
      const line = lines[at] ?? ''
      lines[at] = `${line.slice(0, indent)}# ${line.slice(indent)}`
    }
  }
  const commented = lines.join('\n')
  return isEmpty ? commented.replace(/^navigation:(?=[ \t]*(?:#.*)?$)/m, 'navigation: []') : commented
}

function leadsTo(item: unknown, addresses: readonly string[]): boolean {
  return isMap(item) && addresses.includes(String(item.get('href')))
}
