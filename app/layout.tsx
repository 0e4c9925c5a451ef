import './globals.css'
import Script from 'next/script'
import type { ReactNode } from 'react'
import { directionOf } from '../lib/direction.ts'
import { iconLinks } from '../lib/pages/head/icon-links.ts'
import { speculationRules } from '../lib/pages/parts/speculation-rules.ts'
import { themeLine } from '../lib/pages/parts/theme-line.ts'
import { exportedSite } from '../lib/routes/exported-site.ts'

/**
 * The document around every page in plain Next.js. The build composes its own in lib/engine/render/document.ts. No policy
 * stands here: the runtime's inline scripts are others on every page.
 */
export default function Layout({ children }: { children: ReactNode }) {
  const { index, modules, look } = exportedSite()
  const { address, site } = index
  const rules = speculationRules(address.basePath)
  return (
    // The line in the head has put the remembered theme there before React looks.
    <html
      lang={site.language}
      dir={directionOf(site.language) === 'rtl' ? 'rtl' : undefined}
      suppressHydrationWarning
    >
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeLine }} />
        {look === '' ? null : <style dangerouslySetInnerHTML={{ __html: look }} />}
        {iconLinks(index).map(({ attributes }) => (
          <link key={attributes.href} {...attributes} />
        ))}
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: rules }} />
      </head>
      <body>
        {children}
        {/* Once React has taken the page over: an element changes what is in it, which is not what React knows of. */}
        {modules.map((src) => (
          <Script key={src} type="module" src={src} strategy="lazyOnload" />
        ))}
      </body>
    </html>
  )
}
