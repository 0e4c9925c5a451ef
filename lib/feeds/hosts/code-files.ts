import type { Asset } from '../../content/index/site-index.ts'
import type { SitePath } from '../../paths.ts'

/** Code that readers read. Hosts take some for films (`.ts`), for programs to be stored, or for nothing they know. */
const code =
  /\.(?:[cm]?tsx?|jsx|py|rb|pl|php|sh|bash|zsh|fish|ps1|bat|cmd|go|rs|c|h|cc|cpp|hpp|cs|fs|java|kts?|scala|clj|exs?|erl|hs|ml|lua|r|jl|swift|dart|zig|nim|sql|graphql|proto|tf|nix|ya?ml|toml|ini|cfg|conf|diff|patch|log|tex|vue|svelte|astro|scss|less|jsonl|lock|mk)$|(?:^|\/)(?:Dockerfile|Makefile|Justfile|Procfile)$/i

/** Cloudflare Pages reads a hundred rules, of which the site has some of its own. */
const most = 60

/** @returns the addresses of the content files that are code to be read, which hosts are told to send as plain text. */
export function codeFiles(assets: readonly Asset[]): SitePath[] {
  return (
    assets
      .filter(({ file }) => code.test(file))
      .map(({ path }) => path)
      // In these files `*` and `:name` are patterns, and nothing escapes them.
      .filter((path) => !/\*|:[A-Za-z]/.test(path))
      .slice(0, most)
  )
}
