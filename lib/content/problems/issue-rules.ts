import { slugOf } from '../addresses/slug-of.ts'
import { percentDecoded } from '../../percent-decoded.ts'
import { originOf } from '../origin.ts'

interface Rule {
  /** Completes "`field` must be …". */
  must: string
  /** What to write instead of the text. */
  fix: (written: string) => string
}

/** The rules that schema.ts names in the `error` of its checks. Dates have their own file. */
export const rules: Record<string, Rule> = {
  slug: {
    must: 'a name as addresses have it: a to z, digits, and single hyphens between them',
    fix: (written) => write(slugOf(written)) ?? 'Write something like `a-slug`.',
  },
  name: {
    must: 'on one line, without characters that cannot be seen',
    fix: (written) => write(onOneLine(written)) ?? 'Write a name.',
  },
  alias: {
    must: 'an address within the site',
    fix: (written) =>
      (written.includes('*')
        ? 'Write each former address by itself; one with `*` is a pattern, which the settings of the host may know.'
        : undefined) ??
      write(withWholePercents(written)) ??
      write(asAlias(written)) ??
      'Write the former address from its first slash on, without `?`, `#` or `..`: `/old-address/`.',
  },
  language: {
    must: 'a language tag',
    fix: (written) =>
      /^[a-z]{2,3}_[A-Za-z]{2,4}$/.test(written)
        ? `Write \`${written.replace('_', '-')}\`.`
        : 'Write a tag such as `en`, `de` or `pt-BR`.',
  },
  id: {
    must: 'made of letters, digits, `.`, `_` and `-`',
    fix: (written) => write(slugOf(written)) ?? 'Write something like `d1634cb6fbf6`.',
  },
  'feed-id': {
    must: 'a domain or address of yours and a date on which it was yours',
    fix: (written) => {
      const domain = /^(?:https?:\/\/)?([a-z0-9.-]+\.[a-z]{2,})\/?$/i.exec(written)?.[1]?.toLowerCase()
      return `Write \`'${domain ?? 'example.com'},2026'\`, and never change it again.`
    },
  },
  url: { must: 'a web address', fix: webAddress },
  origin: {
    must: 'a host with `https://` before it and nothing after it',
    fix: (written) => write(originOf(written)) ?? 'Write something like `https://www.youtube-nocookie.com`.',
  },
  'site-url': {
    must: 'the address the site begins at, without `?`, `#` or a user name',
    fix: (written) => write(bareUrl(written)) ?? 'Write something like `https://example.com`.',
  },
  'social-url': {
    must: 'a web address, or a `mailto:` address',
    fix: (written) =>
      /^[^@\s:/]+@[^@\s]+$/.test(written) ? `Write \`mailto:${written}\`.` : webAddress(written),
  },
  repo: {
    must: 'a repository on GitHub',
    fix: (written) =>
      write(/^(?:https?:\/\/)?github\.com\/([\w.-]+\/[\w.-]+)/.exec(written)?.[1]) ??
      'Write something like `someone/blog`.',
  },
  'counted-site': {
    must: 'what the service calls the site',
    fix: () => 'Write the domain for Plausible, the website id for Umami, the code for GoatCounter.',
  },
  fediverse: {
    must: 'a name in the fediverse',
    fix: (written) =>
      /^[\w.-]+@[\w.-]+$/.test(written)
        ? `Write \`'@${written}'\`.`
        : "Write something like `'@someone@social.example'`.",
  },
  colour: {
    must: 'a colour as `#rrggbb`, in quotes',
    fix: (written) => {
      const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written)?.[1]
      const six = digits?.length === 3 ? digits.replace(/./g, '$&$&') : digits
      return `Write \`'#${six ?? '1f5c3a'}'\`.`
    },
  },
  email: { must: 'an email address', fix: () => 'Write something like `someone@example.com`.' },
  link: {
    must: 'an address within the site or a whole URL',
    fix: (written) =>
      /^[a-z0-9][\w/-]*$/i.test(written)
        ? `Write \`/${written.replace(/\/$/, '')}/\`.`
        : 'Write something like `/about/` or `https://example.com`.',
  },
}

function write(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `Write \`${text}\`.`
}

function onOneLine(written: string): string | undefined {
  const line = written.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()
  return line === '' ? undefined : line.replace(/ {2,}/g, ' ')
}

function webAddress(written: string): string {
  const whole = `https://${written.replace(/^[a-z]*:?\/*/i, (start) => (start.includes(':') || start.startsWith('/') ? '' : start))}`
  return /^https:\/\/[^\s/]+\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(whole) && URL.canParse(whole)
    ? `Write \`${whole}\`.`
    : 'Write something like `https://example.com`.'
}

/** Where only a `%` is wrong, the address with what was meant: a percent sign, or a character of Latin-1 (`/caf%E9/`). */
function withWholePercents(written: string): string | undefined {
  if (!/^\/(?!\/)[^\s?#\\]*$/.test(written) || percentDecoded(written) !== undefined) return undefined
  const mended = written
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
      percentDecoded(run) === undefined
        ? run.replace(/%([a-f][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
        : run,
    )
  return percentDecoded(mended) === undefined ? undefined : mended
}

function asAlias(written: string): string | undefined {
  const path = URL.canParse(written)
    ? new URL(written).pathname
    : `/${written.replace(/^[./]+/, '').replace(/[?#].*$/, '')}`
  return /^\/[^\s?#\\]+$/.test(path) && !/(?:^|\/)\.{1,2}(?:\/|$)|%/.test(path) ? path : undefined
}

function bareUrl(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined
  const { protocol, host, pathname } = new URL(written)
  return `${protocol}//${host}${pathname.replace(/\/$/, '')}`
}
