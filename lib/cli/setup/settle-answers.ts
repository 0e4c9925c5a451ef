import { isSampleValue } from '../../content/problems/sample-values.ts'
import { fieldOf } from './answer-problems.ts'
import type { SiteAnswers, SocialLink } from './site-text.ts'

/**
 * Completes what was answered by what follows from it: the sample's links and e-mail address, which are nobody's, go; a
 * description that names the sample's author names the new one; and the first address that is one's own gives the id of
 * the feeds, which never changes again.
 *
 * @param present what site.yaml says.
 * @param year the one in which the id is given.
 */
export function settledAnswers(present: SiteAnswers, answers: SiteAnswers, year: number): SiteAnswers {
  const settled = { ...answers }
  const name = answers.name ?? present.name
  if (answers.email === undefined && isSample('email', present.email)) settled.email = ''
  if (answers.social === undefined && present.social) settled.social = ownLinks(present.social)
  if (answers.description === undefined && isSample('description', present.description))
    settled.description = describedBy(present.description ?? '', present.name, name)
  const url = answers.url ?? present.url
  const id = url === undefined ? undefined : feedIdOf(url, year)
  if (id !== undefined && (present.feedId === undefined || isSample('feedId', present.feedId)))
    settled.feedId = id
  return settled
}

/** @returns whether a text of site.yaml is still the sample's. */
export function isSample(answer: keyof SiteAnswers, value: string | undefined): boolean {
  return value !== undefined && isSampleValue(fieldOf(answer), value)
}

/** @returns the links but the sample's. */
export function ownLinks(links: readonly SocialLink[]): SocialLink[] {
  return links.filter(({ url }) => !isSampleValue('social', url))
}

/** @returns a description in which one author's name has taken the place of another's. */
export function describedBy(description: string, from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined || isSample('name', to)) return description
  return description.replaceAll(from, to)
}

/** @returns the RFC 4151 authority of whoever has an address in a year; undefined for the sample's, and for numbers. */
export function feedIdOf(url: string, year: number): string | undefined {
  if (!URL.canParse(url) || isSampleValue('url', url)) return undefined
  const { hostname } = new URL(url)
  return /^[a-z0-9][a-z0-9.-]*$/.test(hostname) ? `${hostname},${year}` : undefined
}
