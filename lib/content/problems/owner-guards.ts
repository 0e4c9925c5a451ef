import type { Problem } from '../../problems.ts'
import { frameOrigins } from '../film-hosts.ts'
import type { ParsedSite } from '../parsed-file.ts'
import type { SiteFile } from '../schema.ts'

/** A setting that lets pages load, run or send more than before, or speak for somebody else. */
interface Wider {
  /** Where it stands, as a dotted path; the field itself may be gone. */
  field: string
  /** What it does that the base does not. */
  does: string
}

interface Guard {
  /** @returns what of a change the owner of the site has to agree to. */
  wider: (site: SiteFile, base: SiteFile) => Wider[]
  /** What holds until then. */
  held: (site: SiteFile, base: SiteFile) => Partial<SiteFile>
}

const guards: readonly Guard[] = [
  {
    wider: ({ untrusted }, base) =>
      base.untrusted && !untrusted ? [{ field: 'untrusted', does: 'lets texts hold any HTML' }] : [],
    held: () => ({ untrusted: true }),
  },
  {
    wider: ({ hsts }, base) =>
      hsts && !base.hsts ? [{ field: 'hsts', does: 'binds browsers to HTTPS for a year' }] : [],
    held: () => ({ hsts: false }),
  },
  list('files', (file) => `serves \`${file}\`, which can run at the site's address`),
  list('frames', (origin) => `shows frames of ${origin}`, frameOrigins),
  list('media', (origin) => `plays films and sounds of ${origin}`),
  list('me', (url) => `says that ${url} is the author's`),
  {
    wider: ({ social }, base) => {
      const known = new Set(base.social.map(({ url }) => url))
      return social.flatMap(({ url }, at) =>
        known.has(url) ? [] : [{ field: `social.${at}.url`, does: `says that ${url} is the author's` }],
      )
    },
    held: (_, { social }) => ({ social }),
  },
  single('url', 'says that the site is at another address'),
  single('analytics', 'lets somebody count visits by a script in each page'),
  single('comments', 'shows discussions of a repository below posts'),
  single('newsletter', 'sends the addresses of readers there'),
  single('webmention', 'has others receive mentions of the site'),
  single('websub', 'has another hub tell readers of new posts'),
  single('fediverse', 'says that somebody there is the author'),
  {
    wider: ({ author }, base) => {
      const fields = ['name', 'email', 'url'] as const
      return fields.flatMap((field) =>
        author[field] === undefined || author[field] === base.author[field]
          ? []
          : [{ field: `author.${field}`, does: 'says that the author is somebody else' }],
      )
    },
    held: (_, { author }) => ({ author }),
  },
]

function list(
  field: 'files' | 'frames' | 'media' | 'me',
  does: (entry: string) => string,
  all: (entries: readonly string[]) => readonly string[] = (entries) => entries,
): Guard {
  const isKnown = (base: SiteFile): ((entry: string) => boolean) => {
    const known = new Set(all(base[field]))
    return (entry) => known.has(entry)
  }
  return {
    wider: (site, base) => {
      const known = isKnown(base)
      return site[field].flatMap((entry, at) =>
        known(entry) ? [] : [{ field: `${field}.${at}`, does: does(entry) }],
      )
    },
    held: (site, base) => ({ [field]: site[field].filter(isKnown(base)) }),
  }
}

function single(
  field: 'url' | 'analytics' | 'comments' | 'newsletter' | 'webmention' | 'websub' | 'fediverse',
  does: string,
): Guard {
  return {
    wider: (site, base) =>
      site[field] === undefined || JSON.stringify(site[field]) === JSON.stringify(base[field])
        ? []
        : [{ field, does }],
    held: (_, base) => ({ [field]: base[field] }),
  }
}

/**
 * Takes the settings that guard a site from those that its owner has agreed to, wherever proposed ones allow more. What
 * allows less than before is taken as it is proposed.
 *
 * @param base what `site.yaml` says where the proposal is to be merged.
 * @returns the settings by which the content is judged, and an error for each that allows more.
 */
export function guardSettings(site: ParsedSite, base: SiteFile): { site: ParsedSite; problems: Problem[] } {
  const problems: Problem[] = []
  let frontMatter = site.frontMatter
  for (const { wider, held } of guards) {
    const found = wider(site.frontMatter, base)
    if (found.length === 0) continue
    frontMatter = { ...frontMatter, ...held(site.frontMatter, base) }
    problems.push(
      ...found.map(({ field, does }): Problem => ({
        severity: 'error',
        file: site.file,
        ...placeOf(site, field),
        field,
        message: `\`${field.split('.')[0]}\` ${does}, and did not before: the site's owner decides on that.`,
        fix: 'Take the change out, or have the owner make it, or merge it as it is.',
      })),
    )
  }
  return { site: { ...site, frontMatter }, problems }
}

/** Where a field stands, else what it is part of, else the beginning of the file, since the line is gone. */
function placeOf(site: ParsedSite, field: string): { line: number; column: number } {
  const parts = field.split('.')
  const paths = parts.map((_, at) => parts.slice(0, parts.length - at).join('.'))
  const found = paths.map((path) => site.positions[path]).find((position) => position !== undefined)
  return found ?? { line: 1, column: 1 }
}
