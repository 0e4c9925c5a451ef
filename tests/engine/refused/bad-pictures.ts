import { goodPost, type BadInput } from './bad-input.ts'

/** The first bytes of files that other bytes should follow. */
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex')
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043', 'hex')
const gif = Buffer.from('474946383961100010008000', 'hex')
const webp = Buffer.from('524946461a000000574542505650384c0d0000002f', 'hex')
const avif = Buffer.from('0000001c667479706176696600000000', 'hex')

/** Drawings that no share card can be made of, and no browser shows. */
const brokenDrawings: Record<string, string | Uint8Array> = {
  'that ends too early': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0',
  'without an element closed': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g></svg>',
  'that is empty': '',
  'of no size': '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>',
  'that is a page': '<!doctype html><title>A page</title><p>Words',
  'with an entity of its own':
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&a;&c;</text></svg>',
  'without a namespace': '<svg width="9" height="9"><path d="M0 0h9"/></svg>',
  'that is no text': png,
  'in UTF-16': Buffer.from('\uFEFF<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 'utf16le'),
}

function asCover(name: string, cover: string | Uint8Array, what: string): BadInput {
  return {
    name: what,
    files: {
      'posts/one/index.md': goodPost.replace('date', `cover: { src: ${name}, alt: A }\ndate`),
      [`posts/one/${name}`]: cover,
    },
  }
}

export const badPictures: readonly BadInput[] = [
  ...Object.entries(brokenDrawings).map(([what, drawing]) =>
    asCover('cover.svg', drawing, `a cover in SVG ${what}`),
  ),
  asCover('cover.png', png, 'a cover in PNG that ends too early'),
  asCover('cover.jpg', jpeg, 'a cover in JPEG that ends too early'),
  asCover('cover.gif', gif, 'a cover in GIF that ends too early'),
  asCover('cover.webp', webp, 'a cover in WebP that ends too early'),
  asCover('cover.avif', avif, 'a cover in AVIF that ends too early'),
  asCover('cover.png', 'words', 'a cover in PNG that is text'),
  asCover('cover.png', '', 'a cover in PNG that is empty'),
  {
    name: 'a picture in a text that is none',
    files: { 'posts/one/index.md': `${goodPost}![A](a.jpg)\n`, 'posts/one/a.jpg': 'words' },
  },
  {
    name: 'a picture that nothing shows, and that is none',
    files: { 'posts/one/index.md': goodPost, 'posts/one/a.webp': webp },
  },
  {
    name: 'a cover of public/ that is none',
    files: { 'posts/one.md': goodPost.replace('date', 'cover: { src: /a.jpg, alt: A }\ndate') },
    inPublic: { 'a.jpg': jpeg },
  },
  {
    name: 'a drawing of public/ that is none',
    files: { 'posts/one.md': goodPost.replace('date', 'cover: { src: /a.svg, alt: A }\ndate') },
    inPublic: { 'a.svg': '<svg' },
  },
]
