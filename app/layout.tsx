import './globals.css'
import type { ReactNode } from 'react'

/** The bare document that sheets are rendered in; each page's own document is composed in lib/engine/render/document.ts. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
