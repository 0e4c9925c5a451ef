import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accentOf } from '../../cards/accent.ts'
import type { CardColours } from '../../cards/card.ts'
import { lightColours } from '../../cards/colours.ts'
import type { SiteFile } from '../../content/schema.ts'
import { projectRoot } from '../cache/checkout.ts'

/** @returns the colours of a site's cards and icons: those of the stylesheets, with the accent that its settings ask for. */
export function siteColours({ look }: Pick<SiteFile, 'look'>): CardColours {
  const css = tokens()
  const colours = lightColours(css)
  return look?.accent === undefined ? colours : { ...colours, accent: accentOf(look.accent, css).light }
}

/**
 * Nothing compiles it any more, so that it is written for browsers which do not know `light-dark()`. It is in the layer of
 * the colours that it stands for: print and forced colours go before it.
 *
 * @returns what stands after a site's stylesheets, by its settings; empty where they ask for nothing.
 */
export function lookSheet({ look }: Pick<SiteFile, 'look'>): string {
  if (look?.accent === undefined) return ''
  const { light, dark } = accentOf(look.accent, tokens())
  const inTheDark = `@media screen and (prefers-color-scheme:dark){:root{--accent:${dark}}}`
  const byChoice = `[data-theme=light]{--accent:${light}}@media screen{[data-theme=dark]{--accent:${dark}}}`
  return `@layer base{:root{--accent:${light}}${inTheDark}${byChoice}}`
}

function tokens(): string {
  return readFileSync(join(projectRoot, 'components/styles/tokens.css'), 'utf8')
}
