import type { Problem } from '../../problems.ts'
import { label } from './explain-issue.ts'
import type { ParsedSite } from '../parsed-file.ts'
import { shorten } from '../yaml/read-yaml.ts'

/** Names that are nobody's and lead nowhere (RFC 2606): the sample's addresses are made of them. */
const reserved = /(?:^|\.)(?:[^.]+\.(?:example|invalid|localhost|test)|example\.(?:com|net|org))\.?$/i

/** What the sample's author is called, here and where the site is described. */
const placeholder = /\bplaceholder\b/i
const namesSomebody = new Set(['author.name', 'description'])

/**
 * Finds what nobody has made their own yet. A sample value is known by its form, so that the values themselves stand in
 * site.yaml alone.
 *
 * @returns a warning for each.
 */
export function sampleValues(site: ParsedSite): Problem[] {
  return leaves(site.frontMatter, []).flatMap(({ path, value }): Problem[] => {
    const field = path.join('.')
    if (!isSampleValue(field, value)) return []
    return [
      {
        severity: 'warning',
        file: site.file,
        ...site.positions[field],
        field,
        message: `${capitalized(label(path))} still has a sample value, \`${shorten(value)}\`.`,
        fix: fixes[field] ?? 'Write your own, or take it out.',
      },
    ]
  })
}

const fixes: Record<string, string> = {
  url: 'Write where your site will live: `url: https://someone.github.io/blog`.',
  description: 'Say in a sentence what your site is about.',
  'author.name': 'Write your own.',
  'feed.id':
    'Write a domain of yours and a year in which it was: `id: someone.github.io,2026`. Once somebody reads your feeds, never change it.',
}

/** @returns whether the value of a field of site.yaml, by its dotted path, is one that the sample came with. */
export function isSampleValue(field: string, value: string): boolean {
  if (namesSomebody.has(field) && placeholder.test(value)) return true
  const host = hostIn(value)
  return host !== undefined && reserved.test(host)
}

/** The host of a web or mail address, of a name in the fediverse or of a feed's id; a domain is one itself. */
function hostIn(value: string): string | undefined {
  if (/^https?:/.test(value)) return URL.canParse(value) ? new URL(value).hostname : undefined
  return /^(?:mailto:)?(?:[^\s@]*@)*([^\s@,/?]+\.[^\s@,/?]+)(?:[,/?]\S*)?$/.exec(value)?.[1]
}

interface Leaf {
  path: (string | number)[]
  value: string
}

function leaves(value: unknown, path: Leaf['path']): Leaf[] {
  if (typeof value === 'string') return [{ path, value }]
  if (Array.isArray(value)) return value.flatMap((entry, at) => leaves(entry, [...path, at]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, [...path, key]))
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
