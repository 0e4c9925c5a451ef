import { filmFrame } from '../media/film-frame.ts'

/**
 * @param address that of a frame.
 * @returns the page on which the same can be seen without a frame; the address itself where none is known.
 *
 * filmPage('https://player.vimeo.com/video/1') // => 'https://vimeo.com/1'
 */
export function filmPage(address: string): string {
  const whole = address.trim().replace(/^\/\//, 'https://')
  const frame = filmFrame(whole)
  if (frame === undefined) return whole
  const { hostname, origin, pathname, search, searchParams } = new URL(frame)
  const [, kind, film = ''] = /^\/([\w-]+)\/(?:embed\/)?([\w-]+)/.exec(pathname) ?? []
  if (kind === 'embed') {
    const list = searchParams.get('list')
    if (film === 'videoseries' && list !== null)
      return `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`
    if (film === 'videoseries' || film === 'live_stream') return whole
    const start = /^\d+$/.exec(searchParams.get('start') ?? '')?.[0]
    return `https://www.youtube.com/watch?v=${film}${start === undefined ? '' : `&t=${start}s`}`
  }
  if (hostname === 'player.vimeo.com') {
    // A film that is not listed is seen by its key alone.
    const key = /^[\da-f]+$/.exec(searchParams.get('h') ?? '')?.[0]
    return `https://vimeo.com/${film}${key === undefined ? '' : `/${key}`}`
  }
  return `${origin}/w/${kind === 'videos' ? '' : 'p/'}${film}${search}`
}
