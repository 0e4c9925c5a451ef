import type { ReactNode } from 'react'

interface PageHeadProps {
  title: string
  /** Stands in the margin beside the title on wide screens: dates, counts. */
  datum?: ReactNode
  lang?: string
  dir?: 'ltr' | 'rtl'
  children?: ReactNode
}

/** The page's one first-level heading with what is said right under it. */
export function PageHead({ title, datum, lang, dir, children }: PageHeadProps) {
  return (
    <header className="page-head">
      <h1 className="p-name" lang={lang} dir={dir}>
        {title}
      </h1>
      {datum === undefined ? null : <div className="datum">{datum}</div>}
      {children === undefined ? null : <div className="under">{children}</div>}
    </header>
  )
}
