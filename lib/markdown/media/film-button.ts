import type { Element, ElementContent } from 'hast'
import { quietYouTube } from '../../content/film-hosts.ts'
import type { CompileOptions } from '../../content/index/compiled-text.ts'
import { filmPage } from '../html/film-page.ts'
import { attribute } from '../html/visit-elements.ts'

/** What a film's frame needs to play once it was asked for. */
const leave = ['autoplay', 'encrypted-media', 'fullscreen', 'picture-in-picture']

/**
 * Makes of the frame of a film what stands for it until a reader asks for it: a link to the film with the picture that the
 * frame names as its `poster`, and the frame in a template, of which browsers load nothing. The element `film-frame` makes a
 * button of the link, and puts the frame in its place.
 *
 * @param address where the film is shown, by `filmFrame`.
 */
export function filmButton(
  frame: Element,
  address: string,
  title: string,
  { messages }: CompileOptions,
): Element {
  const { poster: _, loading: __, ...rest } = frame.properties
  const { position } = frame
  const picture = attribute(frame, 'poster')
  const allowed = attribute(frame, 'allow')?.trim().replace(/;$/, '') ?? ''
  const more = leave.filter((name) => !new RegExp(`(?:^|;)\\s*${name}\\b`).test(allowed))
  const made = (
    tagName: string,
    properties: Element['properties'],
    children: ElementContent[] = [],
  ): Element => ({ type: 'element', tagName, properties, children, position })
  const shown = made('iframe', {
    ...rest,
    src: playing(address),
    title,
    allow: [allowed, ...more].filter((part) => part !== '').join('; '),
    allowFullScreen: true,
  })
  const link = made('a', { href: filmPage(address) }, [
    ...(picture === undefined ? [] : [made('img', { src: picture, alt: '' })]),
    { type: 'text', value: messages.play(title, nameOfHost(address)) },
  ])
  const template: Element = { ...made('template', {}), content: { type: 'root', children: [shown] } }
  return made('film-frame', {}, [link, template])
}

function nameOfHost(address: string): string {
  const { origin, hostname } = new URL(address)
  if (origin === quietYouTube) return 'YouTube'
  return hostname === 'player.vimeo.com' ? 'Vimeo' : hostname
}

/** The reader has pressed already. */
function playing(address: string): string {
  const [plain = '', fragment] = address.split('#', 2)
  if (/[?&]autoplay=/.test(plain)) return address
  const started = `${plain}${plain.includes('?') ? '&' : '?'}autoplay=1`
  return fragment === undefined ? started : `${started}#${fragment}`
}
