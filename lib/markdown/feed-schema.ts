import { defaultSchema } from 'rehype-sanitize'

/**
 * What HTML in feeds may hold: GitHub's list of elements with figures and media, and of attributes only what readers of
 * feeds use. Everything else goes; of the elements in `strip` the content goes too.
 */
export const feedSchema: typeof defaultSchema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'input'),
    'abbr',
    'audio',
    'caption',
    'cite',
    'col',
    'colgroup',
    'dfn',
    'figcaption',
    'figure',
    'mark',
    'small',
    'time',
    'track',
    'u',
    'video',
    'wbr',
  ],
  attributes: {
    '*': ['dir', 'id', 'lang', 'title'],
    a: ['ariaLabel', 'href'],
    audio: ['controls', 'loop', 'muted', 'preload', 'src'],
    blockquote: ['cite'],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    img: ['alt', 'height', 'src', 'srcSet', 'sizes', 'width'],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    ol: ['reversed', 'start', 'type'],
    q: ['cite'],
    source: ['media', 'sizes', 'src', 'srcSet', 'type'],
    td: ['colSpan', 'headers', 'rowSpan'],
    th: ['abbr', 'colSpan', 'headers', 'rowSpan', 'scope'],
    time: ['dateTime'],
    track: ['kind', 'label', 'src', 'srcLang'],
    video: ['controls', 'height', 'loop', 'muted', 'poster', 'preload', 'src', 'width'],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'tel', 'xmpp', 'irc', 'ircs'],
    poster: ['http', 'https'],
  },
  required: {},
  strip:
    'script style iframe object embed noembed noframes noscript template svg math title textarea select button xmp plaintext canvas'.split(
      ' ',
    ),
}
