/** Whether a text is the origin of a host that sends over TLS, as a Content-Security-Policy names it. */
export function isOrigin(text: string): boolean {
  return /^https:\/\/[\w.:-]+$/.test(text) && originOf(text) === text
}

/**
 * @returns the origin of an address with or without its scheme, over TLS; undefined for what no policy could name.
 *
 * originOf('player.vimeo.com/video/1') // => 'https://player.vimeo.com'
 */
export function originOf(address: string): string | undefined {
  const whole = `https://${address.replace(/^(?:https?:)?\/\//i, '')}`
  if (!URL.canParse(whole)) return undefined
  const { origin, hostname } = new URL(whole)
  return /^[\w-]+(?:\.[\w-]+)+$/.test(hostname) ? origin : undefined
}
