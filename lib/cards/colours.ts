import type { CardColours } from './card.ts'

/**
 * Reads the colours of a card from the site's own tokens: those of the light theme, since a card is shown on pages
 * whose theme nobody knows.
 *
 * @param css `components/styles/tokens.css`.
 * @throws Error when a token is absent or is no `light-dark(#rrggbb, …)`.
 */
export function lightColours(css: string): CardColours {
  const colour = (name: keyof CardColours): string => {
    const found = new RegExp(`--${name}:\\s*light-dark\\((#[0-9a-f]{6}),`, 'i').exec(css)?.[1]
    if (found === undefined) throw new Error(`the tokens have no light colour --${name}`)
    return found
  }
  return {
    paper: colour('paper'),
    ink: colour('ink'),
    muted: colour('muted'),
    rule: colour('rule'),
    accent: colour('accent'),
  }
}
