import { frameOrigins } from '../content/film-hosts.ts'
import type { SiteFile } from '../content/schema.ts'

/** What a page's Content-Security-Policy must allow for the services that a site uses: origins, by directive. */
export interface AllowedSources {
  'script-src': string[]
  'connect-src': string[]
  'frame-src': string[]
  'media-src': string[]
  'form-action': string[]
}

/** A service that counts visits. */
export interface Counter {
  name: string
  /** Attributes of the script that does it. */
  script: Record<string, string>
  /** Origin that the script comes from, and the one that it reports to. */
  from: string
  to: string
}

/** Where giscus shows discussions. */
export const giscusOrigin = 'https://giscus.app'

/** @returns how the site counts visits, where it does. */
export function counterOf({ analytics, url }: SiteFile): Counter | undefined {
  if (analytics === undefined) return undefined
  const { service, site, host } = analytics
  const own = host && new URL(host).origin
  switch (service) {
    case 'plausible': {
      const from = own ?? 'https://plausible.io'
      const script = { defer: '', 'data-domain': site, src: `${from}/js/script.js` }
      return { name: 'Plausible', script, from, to: from }
    }
    case 'umami': {
      // Umami's own service takes its script from one host and its reports at another.
      const from = own ?? 'https://cloud.umami.is'
      const script = {
        defer: '',
        'data-website-id': site,
        // Without this a preview on localhost would be counted too.
        'data-domains': new URL(url).hostname,
        src: `${from}/script.js`,
      }
      return { name: 'Umami', script, from, to: own ?? 'https://api-gateway.umami.dev' }
    }
    case 'goatcounter': {
      const to = own ?? `https://${site}.goatcounter.com`
      const from = own ?? 'https://gc.zgo.at'
      const script = { async: '', 'data-goatcounter': `${to}/count`, src: `${from}/count.js` }
      return { name: 'GoatCounter', script, from, to }
    }
  }
}

/** @returns what must be allowed beyond the site's own origin; nothing where the site uses no service. */
export function allowedSources(site: SiteFile): AllowedSources {
  const counter = counterOf(site)
  return {
    'script-src': counter ? [counter.from] : [],
    'connect-src': counter ? [counter.to] : [],
    'frame-src': [...new Set([...(site.comments ? [giscusOrigin] : []), ...frameOrigins(site.frames)])],
    'media-src': [...new Set(site.media)],
    'form-action': site.newsletter ? [new URL(site.newsletter.action).origin] : [],
  }
}
