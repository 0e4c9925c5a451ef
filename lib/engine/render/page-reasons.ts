import { isRecord, isRecordOf, isText } from '../../guards.ts'
import type { SitePage } from '../../pages/site-page.ts'
import { hashOf } from '../cache/hash.ts'

/** What is remembered of a page's last rendering, whatever the code was. */
export interface PageMemory {
  /** Short hashes of the parts that the page is made of, by the name of the part. */
  parts: Record<string, string>
  bytes: number
}

export function isPageMemory(value: unknown): value is PageMemory {
  return isRecord(value) && isRecordOf(isText)(value.parts) && typeof value.bytes === 'number'
}

/** Hashes the parts that a page is made of, each by itself: the code, the head, each field of its view. */
export function partsOf(page: SitePage, documents: string, template: unknown): PageMemory['parts'] {
  const { view, ...rest } = page
  const named: [string, unknown][] = [
    ['code', documents],
    ['template files', template],
    ...Object.entries(rest),
    ...Object.entries(view).map(([field, value]): [string, unknown] => [`view.${field}`, value]),
  ]
  return Object.fromEntries(named.map(([name, value]) => [name, hashOf(value ?? null).slice(0, 12)]))
}

/** @returns why a page was rendered, in a few words. */
export function reasonsFor(before: PageMemory | undefined, now: PageMemory['parts']): string[] {
  if (!before) return ['it is new, or the cache was gone']
  const names = new Set([...Object.keys(before.parts), ...Object.keys(now)])
  const changed = [...names].filter((name) => before.parts[name] !== now[name])
  return changed.length === 0
    ? ['its cached copy was gone or damaged']
    : changed.map((name) => `${name} changed`)
}
