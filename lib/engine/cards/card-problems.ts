import type { Card } from '../../cards/card.ts'
import type { SiteIndex } from '../../content/index/site-index.ts'
import { shareCards } from '../../pages/head/share-cards.ts'
import type { Problem } from '../../problems.ts'
import { missingCharacters } from './missing-characters.ts'
import { siteColours } from './site-colours.ts'

/** What the first typeface of every style has: ASCII, Latin-1, dashes, quotation marks and the ellipsis. */
export const plainCharacters = /^[\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201a\u201c-\u201e\u2026]*$/

/**
 * Finds out what the share cards of a site would leave out, without drawing one. Most are plain and cost nothing.
 *
 * @returns the warnings that a build gives.
 */
export async function cardProblems(index: SiteIndex): Promise<Problem[]> {
  const doubtful = shareCards(index).filter(({ card }) => !isPlain(card))
  if (doubtful.length === 0) return []
  // Fonts take a while to load.
  const [{ composeSheet }, { coverSheet, plainSheet }] = await Promise.all([
    import('../../cards/compose-sheet.ts'),
    import('../../cards/sheet.ts'),
  ])
  const colours = siteColours(index.site)
  const problems: Problem[] = []
  for (const { file, card, cover } of doubtful) {
    const given = { ...card, colours, cover: cover && 'there is one' }
    const { missing } = await composeSheet(given, cover ? coverSheet : plainSheet)
    problems.push(...missingCharacters(file, missing))
  }
  return problems
}

function isPlain({ title, siteTitle, address, lead, margin, notes }: Omit<Card, 'colours'>): boolean {
  const texts = [title, siteTitle, address, lead ?? '', ...margin, ...notes]
  return texts.every((text) => plainCharacters.test(text))
}
