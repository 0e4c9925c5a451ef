import type { AllowedSources } from './services.ts'

/** What a policy of the site is made of. */
export interface PolicyInputs {
  /** `sha256-…` of each inline script, speculation rules included; data blocks need none. */
  inlineScriptHashes: readonly string[]
  /** What pages may use beyond the site's own origin. */
  allowed?: AllowedSources
}

/**
 * @returns the Content-Security-Policy that each page carries in its head: all of it but who may frame the page, which
 * a header alone can say. Every page pays for its length.
 * @throws RangeError for what is no such hash, since a slip would let no script run, or any.
 */
export function pagePolicy({ inlineScriptHashes, allowed }: PolicyInputs): string {
  return [
    "default-src 'self'",
    "img-src 'self' data: https:",
    ...besides('connect-src', allowed),
    ...besides('frame-src', allowed),
    ...besides('media-src', allowed),
    ...forAnything({ inlineScriptHashes, allowed }),
  ].join(';')
}

/**
 * @returns the Content-Security-Policy for every answer of a host, feeds included: what a page cannot say of itself, and
 * what no kind of file suffers from. A rule for styles, `default-src` included, takes those of the tree away that
 * browsers show for a feed, and `_headers` cannot except one address.
 * @throws RangeError as `pagePolicy`.
 */
export function answerPolicy(inputs: PolicyInputs): string {
  return ["frame-ancestors 'none'", ...forAnything(inputs)].join('; ')
}

function forAnything({ inlineScriptHashes, allowed }: PolicyInputs): string[] {
  for (const hash of inlineScriptHashes) {
    if (!/^sha256-[A-Za-z0-9+/]{43}=$/.test(hash)) throw new RangeError(`not the hash of a script: ${hash}`)
  }
  return [
    [
      // Pagefind, the search, is a WebAssembly program: to compile one needs leave, which lets no text run as a script.
      "script-src 'self' 'wasm-unsafe-eval'",
      ...inlineScriptHashes.map((hash) => `'${hash}'`),
      ...(allowed?.['script-src'] ?? []),
    ].join(' '),
    "object-src 'none'",
    "base-uri 'self'",
    ["form-action 'self'", ...(allowed?.['form-action'] ?? [])].join(' '),
  ]
}

/** A directive that `default-src` stands for as long as nothing besides the site itself is allowed. */
function besides(
  directive: 'connect-src' | 'frame-src' | 'media-src',
  allowed: AllowedSources | undefined,
): string[] {
  const sources = allowed?.[directive] ?? []
  return sources.length === 0 ? [] : [[directive, "'self'", ...sources].join(' ')]
}
