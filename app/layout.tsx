import './globals.css'
import type { ReactNode } from 'react'
import { directionOf } from '../lib/direction.ts'
import { themeLine } from '../lib/pages/parts/theme-line.ts'
import { exportedSite } from '../lib/routes/exported-site.ts'

/** The document around every page in plain Next.js. The build composes its own in lib/engine/render/document.ts. */
export default function Layout({ children }: { children: ReactNode }) {
  const { language } = exportedSite().index.site
  const direction = directionOf(language)
  return (
    <html lang={language} dir={direction === 'rtl' ? direction : undefined} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeLine }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
