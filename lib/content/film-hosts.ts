/** Where YouTube's frames set no cookies before a film plays. */
export const quietYouTube = 'https://www.youtube-nocookie.com'

/** @returns whether a host, without `www.`, is YouTube's. */
export function isYouTube(host: string): boolean {
  return /^(?:(?:m\.)?youtube\.com|youtube-nocookie\.com|youtu\.be)$/.test(host)
}

/** @returns whether nothing is shown from an origin but films, which wait until a reader asks for them. */
export function isFilmHost(origin: string): boolean {
  const host = origin.replace(/^https:\/\/(?:www\.)?/, '')
  return isYouTube(host) || host === 'player.vimeo.com'
}

/**
 * @param origins hosts of which site.yaml lets pages show frames.
 * @returns all that pages show frames of: with YouTube, the host that its films are shown from here.
 */
export function frameOrigins(origins: readonly string[]): string[] {
  const hasYouTube = origins.some((origin) => isYouTube(origin.replace(/^https:\/\/(?:www\.)?/, '')))
  return [...new Set([...origins, ...(hasYouTube ? [quietYouTube] : [])])]
}
