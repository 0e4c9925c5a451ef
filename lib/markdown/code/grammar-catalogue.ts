import type { HLJSApi } from 'highlight.js'

/** One of highlight.js's grammars. */
export interface Grammar {
  /** Further names that authors may write. */
  aliases: readonly string[]
  /** Grammars that it highlights parts of a text with, directly or through another one. */
  embeds: readonly string[]
}

/** What a grammar that guesses the language of a part may choose from. */
const guesses = ['json', 'xml']

/**
 * Lists the grammars registered with an instance of highlight.js. An alias that two of them claim is given to the one
 * that highlight.js gives it to, and a name is never an alias.
 */
export function catalogueOf(highlighter: HLJSApi): Record<string, Grammar> {
  const names = highlighter.listLanguages()
  const owners = new Map<string, string>()
  for (const name of names) {
    for (const alias of highlighter.getLanguage(name)?.aliases ?? []) owners.set(alias.toLowerCase(), name)
  }
  const canonical = (name: string): string => (names.includes(name) ? name : (owners.get(name) ?? name))
  const direct = new Map(
    names.map((name) => [name, embeddedIn(highlighter.getLanguage(name)).map(canonical)]),
  )
  const catalogue: Record<string, Grammar> = {}
  for (const name of [...names].toSorted()) {
    const aliases = [...owners].filter(([alias, owner]) => owner === name && !names.includes(alias))
    catalogue[name] = {
      aliases: aliases.map(([alias]) => alias).toSorted(),
      embeds: [...closure(name, direct)].toSorted(),
    }
  }
  return catalogue
}

function embeddedIn(language: unknown): string[] {
  const found = new Set<string>()
  const seen = new WeakSet()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if ('subLanguage' in value) {
      const { subLanguage } = value
      if (typeof subLanguage === 'string') found.add(subLanguage)
      if (Array.isArray(subLanguage)) {
        for (const name of subLanguage.length === 0 ? guesses : subLanguage) found.add(String(name))
      }
    }
    for (const child of Object.values(value)) walk(child)
  }
  walk(language)
  return [...found]
}

function closure(name: string, direct: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>()
  const pending = [...(direct.get(name) ?? [])]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next === name || reached.has(next)) continue
    reached.add(next)
    pending.push(...(direct.get(next) ?? []))
  }
  return reached
}
