/** What is to be done where a site is to be published. */
interface Host {
  /** How addresses end that it gives. */
  suffix?: string
  steps: string
}

export const hosts = {
  'github-pages': {
    suffix: '.github.io',
    steps: `On GitHub: Settings, Pages, Source: GitHub Actions. Each push to main is then built and published by
.github/workflows/deploy.yml, which fails where url in site.yaml says another address than GitHub's.`,
  },
  netlify: {
    suffix: '.netlify.app',
    steps: 'On Netlify: add a site from this repository. netlify.toml says all else.',
  },
  cloudflare: {
    suffix: '.pages.dev',
    steps: `On Cloudflare: make a Pages project of this repository, with npm run build for its command. wrangler.toml says all
else; its name must be the project's.`,
  },
  vercel: {
    suffix: '.vercel.app',
    steps: 'On Vercel: import this repository. vercel.json says all else.',
  },
  other: {
    steps: `npm run build writes out/: put its files where your server has them. _headers and _redirects in there say what it is
to send and where former addresses lead, if it can read them.`,
  },
} as const satisfies Record<string, Host>

export type HostName = keyof typeof hosts

export const hostNames: readonly string[] = Object.keys(hosts)

export function isHostName(name: string): name is HostName {
  return Object.hasOwn(hosts, name)
}

/** @returns the host that gives addresses like this one; `other` where none of them does. */
export function hostOf(url: string): HostName {
  const hostname = URL.canParse(url) ? new URL(url).hostname : ''
  const found = Object.entries<Host>(hosts).find(
    ([, { suffix }]) => suffix !== undefined && hostname.endsWith(suffix),
  )
  return found && isHostName(found[0]) ? found[0] : 'other'
}

/**
 * @param remote the repository as git has it: `git@github.com:someone/blog.git`.
 * @returns where GitHub Pages would publish it.
 */
export function pagesAddress(remote: string): string | undefined {
  const [, owner = '', name = ''] =
    /^(?:https:\/\/|ssh:\/\/git@|git@)github\.com[:/]([\w-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(
      remote.trim(),
    ) ?? []
  if (owner === '') return undefined
  const host = `${owner.toLowerCase()}.github.io`
  return name.toLowerCase() === host ? `https://${host}` : `https://${host}/${name}`
}
