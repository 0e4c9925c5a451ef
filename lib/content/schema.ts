import { z } from 'zod'
import { isSitePath, isSlug } from '../paths.ts'
import { percentDecoded } from '../percent-decoded.ts'
import { parseContentDate } from '../dates.ts'
import { isLanguageTag } from './language-tag.ts'
import { isOrigin } from './origin.ts'
import { unreadableCharacter } from './unreadable-character.ts'

// The `error` of a rule names it; issue-rules.ts has the sentence an author reads.
/** What is written over several lines stands on one wherever it is told. */
const onOneLine = (value: string): string => value.replace(/\s*[\r\n\u{85}\u{2028}\u{2029}]\s*/gu, ' ')
const text = z.string().trim().overwrite(onOneLine).min(1)
/** What makes an address, and stands in lists and feeds on one line. */
const name = text.refine((value) => !unreadableCharacter.test(value), { error: 'name' })
const slug = z.string().refine(isSlug, { error: 'slug' })
const url = z.url({ protocol: /^https?$/, error: 'url' })
const language = z.string().refine(isLanguageTag, { error: 'language' })

/**
 * @returns whether a page or feed can have had this address: no query, no fragment, no steps up, no pattern, `%` only for a
 * character.
 */
export function isFormerAddress(value: string): boolean {
  return (
    isSitePath(value) && !hasDotSegment(value) && !value.includes('*') && percentDecoded(value) !== undefined
  )
}

/** A former address within the site. */
const alias = z.string().refine(isFormerAddress, { error: 'alias' })

/** How a text is read, where its own front matter says it otherwise than site.yaml. */
const reading = {
  /** Whether dollars can enclose formulas. */
  math: z.boolean().optional(),
  /** `shift` moves all headings down where one is of the first level. */
  headings: z.enum(['keep', 'shift']).optional(),
}

function hasDotSegment(path: string): boolean {
  return path.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment) || /%2f|%5c|%00/i.test(segment))
}

/** Where a link in the navigation leads: an address within the site, perhaps with a fragment, or a whole URL. */
const linkTarget = text.refine(
  (value) => /^\/(?!\/)\S*$/.test(value) || /^(?:https?:\/\/|mailto:)\S+$/.test(value),
  {
    error: 'link',
  },
)

/** A day (`2024-07-23`) or an RFC 3339 instant; the value is parsed, the text as written is kept in it. */
const contentDate = z.string().transform((value, context) => {
  const date = parseContentDate(value)
  if (date) return date
  context.addIssue({ code: 'custom', message: 'date', input: value })
  return z.NEVER
})

/** Front matter of `posts/<slug>.md` and `posts/<slug>/index.md`. */
export const postSchema = z.strictObject({
  title: text,
  /** May be left out when the file's name begins with the date. */
  date: contentDate.optional(),
  updated: contentDate.optional(),
  description: text.optional(),
  tags: z.array(name).default([]),
  /** Where it was first published; with a url, that is the canonical address. */
  publication: z.strictObject({ name: text, url: url.optional() }).optional(),
  draft: z.boolean().default(false),
  series: name.optional(),
  /** Former addresses within the site, which then redirect here. */
  aliases: z.array(alias).default([]),
  cover: z.strictObject({ src: text, alt: z.string().overwrite(onOneLine) }).optional(),
  featured: z.boolean().default(false),
  toc: z.boolean().optional(),
  lang: language.optional(),
  /** Permanent id of the post in feeds; survives a change of title, slug and domain. */
  id: z
    .string()
    .regex(/^[A-Za-z0-9._-]+$/, { error: 'id' })
    .optional(),
  focus: z.array(slug).default([]),
  project: slug.optional(),
  ...reading,
})

/** Front matter of `focus/<slug>.md`. */
export const focusSchema = z.strictObject({
  title: text,
  status: z.enum(['active', 'exploring', 'paused', 'done']),
  since: contentDate,
  areas: z.array(text).default([]),
  tags: z.array(name).default([]),
  order: z.number().optional(),
  ...reading,
})

/** Front matter of `focus/index.md`, which may also have none: its text introduces the page. */
export const focusIndexSchema = z.strictObject({
  title: text.optional(),
  /** The day on which Current Focus was last true; goes before the one in `site.yaml`. */
  asOf: contentDate.optional(),
  ...reading,
})

/** Front matter of `projects/<slug>.md`. */
export const projectSchema = z.strictObject({
  title: text,
  summary: text,
  url: url.optional(),
  repo: url.optional(),
  period: text,
  status: z.enum(['active', 'maintained', 'paused', 'done', 'archived']),
  tags: z.array(name).default([]),
  aliases: z.array(alias).default([]),
  ...reading,
})

/** Front matter of `pages/<slug>.md`, `pages/home.md` included. */
export const pageSchema = z.strictObject({
  title: text,
  description: text.optional(),
  aliases: z.array(alias).default([]),
  toc: z.boolean().optional(),
  lang: language.optional(),
  ...reading,
})

function isPlainUrl(value: string): boolean {
  // What is no URL at all, the rule before this one reports.
  return !URL.canParse(value) || (!/[?#\s]/.test(value) && new URL(value).username === '')
}

/** `tags.yaml`: what is said of a tag, keyed by any of its spellings. */
export const tagsSchema = z.record(
  text,
  z.strictObject({
    /** Display name where the key is not it. */
    name: name.optional(),
    slug: slug.optional(),
    description: text.optional(),
    /** Other names for the same thing: Golang for Go. */
    aliases: z.array(text).default([]),
  }),
)

/** A service elsewhere, whose host can stand in a header. */
const service = url.refine((value) => !URL.canParse(value) || /^[\w.:-]+$/.test(new URL(value).host), {
  error: 'url',
})

/** A host elsewhere that pages may show something of, as a policy names it. */
const origin = z.string().refine(isOrigin, { error: 'origin' })

/** `site.yaml`. */
export const siteSchema = z.strictObject({
  title: text,
  description: text,
  /** Where the site will live, with a base path if it has one: `https://someone.github.io/blog`. */
  url: url.refine(isPlainUrl, { error: 'site-url' }),
  language: language.default('en'),
  author: z.strictObject({
    name: text,
    email: z.email({ error: 'email' }).optional(),
    url: url.optional(),
    /** A file beside site.yaml, or a whole URL. */
    avatar: text.optional(),
  }),
  /** `href` is an address within the site (`/archive/`) or a whole URL. */
  navigation: z.array(z.strictObject({ label: text, href: linkTarget })).default([]),
  social: z
    .array(
      z.strictObject({ label: text, url: z.url({ protocol: /^(https?|mailto)$/, error: 'social-url' }) }),
    )
    .default([]),
  home: z.strictObject({ posts: z.int().min(1).max(100).default(8) }).prefault({}),
  focus: z
    .strictObject({
      /** The day on which Current Focus was last true. */
      asOf: contentDate.optional(),
    })
    .prefault({}),
  feed: z.strictObject({
    /** RFC 4151 authority and date, never changed once feeds are read: `example.com,2026`. */
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]*(@[a-z0-9.-]+)?,\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'feed-id' }),
    entries: z.int().min(1).max(100).default(20),
    /** Former addresses of feeds, each with the feed that goes on for it: `{ /index.xml: /feed.xml }`. */
    moved: z.record(text, text).default({}),
  }),
  licence: z.strictObject({ name: text, url: url.optional() }).optional(),
  /** What the site looks like, as far as it is not as it comes. */
  look: z
    .strictObject({
      /** The colour of links and marks; one that is easily read is made of it for each theme. */
      accent: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i, { error: 'colour' })
        .optional(),
    })
    .optional(),
  /** The repository's page on its forge, for edit links and posts' history: `https://github.com/someone/blog`. */
  repository: url.optional(),
  /** The branch of the repository that the site is made from. */
  branch: text.default('main'),
  smartPunctuation: z.boolean().default(true),
  /** Whether dollars can enclose formulas. */
  math: z.boolean().default(true),
  /** `shift` moves all headings of a text down where one is of the first level. */
  headings: z.enum(['keep', 'shift']).default('keep'),
  /** Comments by giscus, shown when a reader asks for them; the ids are those that https://giscus.app gives. */
  comments: z
    .strictObject({
      repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, { error: 'repo' }),
      repoId: text,
      category: text,
      categoryId: text,
    })
    .optional(),
  /** What counts visits: the site's name there (its domain, website id or code), and the host where it is one's own. */
  analytics: z
    .strictObject({
      service: z.enum(['plausible', 'umami', 'goatcounter']),
      site: z.string().regex(/^[\w.-]+$/, { error: 'counted-site' }),
      host: service.optional(),
    })
    .optional(),
  /** Where the newsletter's form is sent, and what the field for the address is called there. */
  newsletter: z.strictObject({ action: service, field: text.default('email') }).optional(),
  /** Pages elsewhere that are the author's too, beside those in `social`. */
  me: z.array(service).default([]),
  /** What receives webmentions for the site. */
  webmention: service.optional(),
  /** The WebSub hub that tells feed readers of new posts. */
  websub: service.optional(),
  /** The author's name in the fediverse: `@someone@social.example`. */
  fediverse: z
    .string()
    .regex(/^@[\w.-]+@[\w.-]+$/, { error: 'fediverse' })
    .optional(),
  /** Whether others write texts: pages then show of raw HTML what feeds do. */
  untrusted: z.boolean().default(false),
  /** Content files that run or are pages of their own (HTML, JavaScript), and are served all the same. */
  files: z.array(text).default([]),
  /** Hosts whose `<iframe>`s pages show. */
  frames: z.array(origin).default([]),
  /** Hosts whose `<video>`s and `<audio>`s pages play; pictures need no leave. */
  media: z.array(origin).default([]),
  /** Whether browsers that were here once are to ask for this host by HTTPS alone, for a year. */
  hsts: z.boolean().default(false),
  /** Whether each page has a picture that stands for it where its link is shared. */
  cards: z.boolean().default(true),
  /** Kilobytes (1,000 bytes, compressed) that a reader may be made to load; the build fails above. */
  budget: z
    .strictObject({
      /** HTML and CSS of the home page; the first flight of a connection holds about as much. */
      html: z.number().positive().default(14),
      css: z.number().positive().default(7.5),
      /** Scripts of a post before its reader does anything. */
      script: z.number().positive().default(2.5),
      fonts: z.number().positive().default(50),
    })
    .prefault({}),
  /** Whether the site has a full-text search. */
  search: z.boolean().default(true),
})

export type PostFrontMatter = z.output<typeof postSchema>
export type FocusFrontMatter = z.output<typeof focusSchema>
export type FocusIndexFrontMatter = z.output<typeof focusIndexSchema>
export type ProjectFrontMatter = z.output<typeof projectSchema>
export type PageFrontMatter = z.output<typeof pageSchema>
export type TagsFile = z.output<typeof tagsSchema>
export type SiteFile = z.output<typeof siteSchema>
