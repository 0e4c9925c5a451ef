import type { HLJSApi, LanguageFn } from 'highlight.js'

/** Grammars that highlight.js does not bring, each in a package of its own. */
const packages: Readonly<Record<string, () => Promise<LanguageFn>>> = {
  terraform: async () => (await import('@taga3s/highlightjs-terraform')).definer,
}

/** Names that no grammar claims, and the one that fits: files of components are HTML with scripts and styles in it. */
export const furtherNames: Readonly<Record<string, string>> = {
  astro: 'xml',
  mdx: 'markdown',
  svelte: 'xml',
  vue: 'xml',
}

/** @returns loads a grammar, or undefined where highlight.js has it. */
export function packagedGrammar(name: string): (() => Promise<LanguageFn>) | undefined {
  return Object.hasOwn(packages, name) ? packages[name] : undefined
}

/** Adds all of them to highlight.js, for what lists the grammars there are. */
export async function registerPackaged(highlighter: HLJSApi): Promise<void> {
  for (const [name, load] of Object.entries(packages)) highlighter.registerLanguage(name, await load())
}
