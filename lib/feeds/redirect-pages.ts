import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { SiteIndex } from '../content/index/site-index.ts'
import { sitePath, type SitePath } from '../paths.ts'
import { derivedText, type DerivedText } from './derived-text.ts'
import { targetHref, targetUrl } from './redirect-target.ts'

interface RedirectInputs {
  language: string
  title: string
  href: string
  canonical: string
  policy: string
}

/**
 * @param policy the Content-Security-Policy of the site's pages.
 * @returns for each former address a page that leads on, on any static host and without script.
 */
export function redirectPages({ redirects, site, address }: SiteIndex, policy: string): DerivedText[] {
  return redirects.map((redirect) => {
    const inputs: RedirectInputs = {
      language: site.language,
      title: site.title,
      href: targetHref(redirect, address),
      canonical: targetUrl(redirect, address),
      policy,
    }
    return derivedText('redirect', fileOf(redirect.from), inputs, redirectPage)
  })
}

/** `/old/` and `/old` are served from `/old/index.html`; `/old.html` is a file itself. */
function fileOf(from: SitePath): SitePath {
  if (from.endsWith('/')) return sitePath(`${from}index.html`)
  const name = from.slice(from.lastIndexOf('/') + 1)
  return name.includes('.') ? from : sitePath(`${from}/index.html`)
}

function redirectPage({ language, title, href, canonical, policy }: RedirectInputs): string {
  const page = h('html', { lang: language }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('title', title),
      h('link', { rel: 'canonical', href: canonical }),
      h('meta', { httpEquiv: 'refresh', content: `0; url=${href}` }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    ]),
    h('body', h('p', h('a', { href }, canonical))),
  ])
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`
}
