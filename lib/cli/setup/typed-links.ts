import type { SocialLink } from './site-text.ts'

/** What stands for none of something. */
export const none = '-'

/**
 * Reads links as they are typed, one after the other: `Code=https://a.org/me Stack Overflow=https://b.org/me`.
 *
 * @returns undefined where something is no link.
 */
export function linksOf(typed: string): SocialLink[] | undefined {
  const links: SocialLink[] = []
  const rest = typed.replace(/\s*([^=\s][^=]*?)\s*=\s*([^\s,]+),?/gy, (_, label: string, url: string) => {
    links.push({ label, url })
    return ''
  })
  return rest.trim() === '' ? links : undefined
}

/** @returns the same, as they would be typed. */
export function typedLinks(links: readonly SocialLink[]): string {
  return links.map(({ label, url }) => `${label}=${url}`).join(' ')
}
