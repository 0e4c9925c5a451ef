import './globals.css'
import type { ReactNode } from 'react'

/** The bare document that batches are rendered in; each page's own is composed in lib/engine/render/document.ts. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
