import { isYouTube, quietYouTube } from '../../content/film-hosts.ts'

/**
 * @param address that of a frame, as people paste it.
 * @returns the address at which a film is shown within a page, of YouTube by the host that sets no cookies; undefined where
 * it is no film of YouTube, Vimeo or PeerTube.
 *
 * filmFrame('https://youtu.be/abc?t=30') // => 'https://www.youtube-nocookie.com/embed/abc?start=30'
 */
export function filmFrame(address: string): string | undefined {
  const whole = address.trim().replace(/^(?:https?:)?\/\//i, 'https://')
  if (!URL.canParse(whole)) return undefined
  const url = new URL(whole)
  const host = url.hostname.replace(/^www\./, '')
  if (isYouTube(host)) return youTubeFrame(url, host)
  if (host === 'vimeo.com') return vimeoFrame(url)
  if (host === 'player.vimeo.com') return /^\/video\/\d+\/?$/.test(url.pathname) ? whole : undefined
  return /^\/(?:videos|video-playlists)\/embed\/[\w-]+\/?$/.test(url.pathname) ? whole : undefined
}

function youTubeFrame({ pathname, searchParams }: URL, host: string): string | undefined {
  const film =
    host === 'youtu.be'
      ? /^\/([\w-]+)\/?$/.exec(pathname)?.[1]
      : pathname === '/watch'
        ? searchParams.get('v')
        : /^\/(?:embed|live|shorts|v)\/([\w-]+)\/?$/.exec(pathname)?.[1]
  const isList = pathname === '/playlist' || /^\/embed\/?$/.test(pathname)
  if (!film && !(isList && searchParams.has('list'))) return undefined
  const rest = new URLSearchParams(searchParams)
  const start = secondsIn(searchParams.get('t') ?? '')
  // What an address is shared with, and no frame has.
  for (const name of ['v', 't', 'si', 'feature']) rest.delete(name)
  if (start > 0 && !rest.has('start')) rest.set('start', String(start))
  const query = rest.size === 0 ? '' : `?${rest}`
  return `${quietYouTube}/embed/${encodeURIComponent(film ?? 'videoseries')}${query}`
}

/** From the page of a film; one that is not listed is seen by its key alone. */
function vimeoFrame({ pathname, hash }: URL): string | undefined {
  const [, film, key] = /^\/(\d+)(?:\/([\da-f]+))?\/?$/.exec(pathname) ?? []
  if (film === undefined) return undefined
  return `https://player.vimeo.com/video/${film}${key === undefined ? '' : `?h=${key}`}${hash}`
}

/** `90`, `90s` or `1m30s`. */
function secondsIn(time: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time) ?? []
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
