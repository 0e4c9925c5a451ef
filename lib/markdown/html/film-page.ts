/**
 * @param address that of a frame.
 * @returns the page on which the same can be seen without a frame; the address itself where none is known.
 *
 * filmPage('https://player.vimeo.com/video/1') // => 'https://vimeo.com/1'
 */
export function filmPage(address: string): string {
  const whole = address.trim().replace(/^\/\//, 'https://')
  if (!URL.canParse(whole)) return whole
  const { hostname, pathname, searchParams } = new URL(whole)
  const host = hostname.replace(/^www\./, '')
  if (host === 'youtube.com' || host === 'youtube-nocookie.com') {
    const film = /^\/embed\/([\w-]+)\/?$/.exec(pathname)?.[1]
    const list = searchParams.get('list')
    if (film === 'videoseries' && list !== null)
      return `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`
    if (film === undefined || film === 'videoseries' || film === 'live_stream') return whole
    const start = /^\d+$/.exec(searchParams.get('start') ?? '')?.[0]
    return `https://www.youtube.com/watch?v=${film}${start === undefined ? '' : `&t=${start}s`}`
  }
  const film = host === 'player.vimeo.com' && /^\/video\/(\d+)\/?$/.exec(pathname)?.[1]
  // A film that is not listed is seen by its key alone.
  const key = /^[\da-f]+$/.exec(searchParams.get('h') ?? '')?.[0]
  return film ? `https://vimeo.com/${film}${key === undefined ? '' : `/${key}`}` : whole
}
