import { markdownExtension } from '../../content/addresses/markdown-names.ts'

/** What a file is to a reader: a picture, or what is no picture. */
export type FileKind = 'picture' | 'video' | 'audio' | 'file'

/** Films and sounds that browsers play, by the ends of their names. */
const players: Readonly<Record<string, { kind: 'video' | 'audio'; type: string }>> = {
  mp4: { kind: 'video', type: 'video/mp4' },
  m4v: { kind: 'video', type: 'video/mp4' },
  webm: { kind: 'video', type: 'video/webm' },
  ogv: { kind: 'video', type: 'video/ogg' },
  mp3: { kind: 'audio', type: 'audio/mpeg' },
  m4a: { kind: 'audio', type: 'audio/mp4' },
  ogg: { kind: 'audio', type: 'audio/ogg' },
  oga: { kind: 'audio', type: 'audio/ogg' },
  opus: { kind: 'audio', type: 'audio/ogg' },
  wav: { kind: 'audio', type: 'audio/wav' },
  flac: { kind: 'audio', type: 'audio/flac' },
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const pictures = words(
  'apng avif bmp cur gif heic heif ico jfif jpe jpeg jpg jxl pjp pjpeg png svg tif tiff webp',
)
/** Of hosts elsewhere nothing but the name is known, and a name that ends otherwise may well be a picture's. */
const documents = words(
  '7z csv doc docx epub gz ics json key numbers odp ods odt pages pdf ppt pptx ps rar rtf tar tex tgz txt xls xlsx zip',
)
const unplayable = words('aif aiff avi flv m2ts mid midi mkv mov mpeg mpg mts wma wmv')

/**
 * @param isFile whether the address is known to be that of a file, of whatever kind, that is no picture by what is in it.
 * @returns what stands at an address, by its name.
 */
export function kindOfFile(address: string, isFile = false): FileKind {
  const extension = extensionOf(address)
  const player = extension === undefined ? undefined : playerFor(extension)
  if (player) return player.kind
  if (extension !== undefined && pictures.has(extension)) return 'picture'
  if (markdownExtension(nameIn(address)) !== undefined) return 'picture'
  const isKnown = extension !== undefined && (documents.has(extension) || unplayable.has(extension))
  return isFile || isKnown ? 'file' : 'picture'
}

/** @returns the type of a film or sound that browsers play, by its name. */
export function typeOfMedia(address: string): string | undefined {
  const extension = extensionOf(address)
  return extension === undefined ? undefined : playerFor(extension)?.type
}

/** @returns whether a file is a film or sound that browsers do not play. */
export function isUnplayable(address: string): boolean {
  return unplayable.has(extensionOf(address) ?? '')
}

/** @returns the names beside a film's under which a picture is its poster. */
export function posterNames(film: string): string[] {
  const stem = film.replace(/\.[^./]*$/, '')
  return ['jpg', 'jpeg', 'png', 'webp', 'avif'].map((extension) => `${stem}.${extension}`)
}

/** @returns the last part of an address, without its query: the name of a file. */
export function nameIn(address: string): string {
  return pathOf(address).split('/').at(-1) ?? ''
}

function playerFor(extension: string): (typeof players)[string] | undefined {
  return Object.hasOwn(players, extension) ? players[extension] : undefined
}

function extensionOf(address: string): string | undefined {
  return /[^.]\.([a-z\d]+)$/i.exec(nameIn(address))?.[1]?.toLowerCase()
}

/** An address without its host, query and fragment; nothing of one that holds the file itself. */
function pathOf(address: string): string {
  if (/^(?:data|blob):/i.test(address)) return ''
  return address.replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
}
