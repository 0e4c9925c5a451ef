/** Addresses that the site itself makes or will make, without the slashes around them; what lies below included where said. */
const own: { pattern: RegExp; what: string }[] = [
  { pattern: /^$/, what: 'the home page' },
  { pattern: /^archive(?:\/\d{4})?$/, what: 'the archive' },
  { pattern: /^tags(?:\/|$)/, what: 'the tags' },
  { pattern: /^series(?:\/|$)/, what: 'the series' },
  { pattern: /^focus$/, what: 'Current Focus' },
  { pattern: /^projects$/, what: 'the projects' },
  { pattern: /^search(?:\/|$)/, what: 'the search' },
  { pattern: /^404(?:\.html)?$/, what: 'the page for what is not found' },
  { pattern: /^(?:feed\.xml|atom\.xml|feed\.json|feed(?:\/.*)?)$/, what: 'the feeds' },
  { pattern: /^sitemap(?:-\d+)?\.xml$/, what: 'the sitemap' },
  { pattern: /^(?:robots|llms)\.txt$/, what: 'a file for crawlers' },
  { pattern: /(?:^|\/)index\.md$/, what: 'the Markdown of a page' },
  { pattern: /^(?:og|assets|pagefind)(?:\/|$)/, what: 'files of the site' },
  { pattern: /^[._]/, what: 'files of the host' },
  // As the name of a page's own file it is not in a key: here it is a folder's.
  { pattern: /(?:^|\/)index\.html$/, what: 'a page' },
]

/**
 * @returns what two addresses have in common that a disk or a host takes for one: no case, no slash at the end, no
 * `index.html`, no escapes. The home page's is empty.
 */
export function addressKey(path: string): string {
  return decoded(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(?:^|\/)index\.html$/, '/')
    .replace(/^\/|\/$/g, '')
}

/** @returns the keys of the folders in which a key lies, the outermost first. */
export function foldersOf(key: string): string[] {
  const segments = key.split('/')
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'))
}

/** @returns what the site keeps an address for, or undefined where it is free. Below a file of the site nothing is. */
export function reservedFor(key: string): string | undefined {
  const keys = [key, ...foldersOf(key).filter((folder) => folder.includes('.'))]
  return own.find(({ pattern }) => keys.some((one) => pattern.test(one)))?.what
}

function decoded(path: string): string {
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
