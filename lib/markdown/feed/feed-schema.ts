import { defaultSchema } from 'rehype-sanitize'

/** Elements of MathML Core, with those that Temml writes besides; none of them can hold HTML or a link. */
const mathElements =
  'math maction menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none'.split(
    ' ',
  )
const mathAttributes =
  'accent accentunder alttext colSpan columnspan depth display displaystyle fence form height linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowSpan rspace scriptlevel separator stretchy symmetric voffset width'.split(
    ' ',
  )

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
    ...mathElements,
  ],
  attributes: {
    '*': ['dir', 'id', 'lang', 'title'],
    ...Object.fromEntries(mathElements.map((name) => [name, mathAttributes])),
    a: ['ariaLabel', 'href'],
    audio: ['controls', 'loop', 'muted', 'preload', 'src'],
    blockquote: ['cite'],
    code: [['className', /^language-./]],
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
    td: ['align', 'colSpan', 'headers', 'rowSpan'],
    th: ['abbr', 'align', 'colSpan', 'headers', 'rowSpan', 'scope'],
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
  strip: 'script style iframe object embed noembed noframes template svg title xmp plaintext'.split(' '),
}
