import type { CardColours } from './card.ts'

/**
 * Reads the colours of a card from the site's own tokens: those of the light theme, since a card is shown on pages
 * whose theme nobody knows.
 *
 * @param css `components/styles/tokens.css`.
 * @throws Error when a token is neither `light-dark(#rrggbb, …)` nor `#rrggbb`: what draws cards knows no other form.
 */
export function lightColours(css: string): CardColours {
  const colour = (name: keyof CardColours): string => {
    const found = new RegExp(`--${name}:\\s*(?:light-dark\\(\\s*)?(#[0-9a-f]{6})\\s*[,;]`, 'i').exec(css)?.[1]
    if (found === undefined)
      throw new Error(
        `components/styles/tokens.css gives --${name} no colour that share cards can be drawn in; write it as light-dark(#rrggbb, #rrggbb) or as #rrggbb`,
      )
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
