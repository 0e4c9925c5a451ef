import type { LinkView } from '../lib/pages/parts/view-parts.ts'

interface PagerProps {
  label: string
  /** What stands in the margin: which page of how many. */
  datum?: string
  links: readonly { rel: 'prev' | 'next'; link: LinkView | undefined }[]
}

/** Links to the neighbours of a page in a sequence. Nothing where it has none. */
export function Pager({ label, datum, links }: PagerProps) {
  const present = links.flatMap(({ rel, link }) => (link === undefined ? [] : [{ rel, link }]))
  if (present.length === 0) return null
  return (
    <nav className="section row" aria-label={label}>
      {datum === undefined ? null : <p className="datum">{datum}</p>}
      <ul className="links">
        {present.map(({ rel, link }) => (
          <li key={rel}>
            <a rel={rel} href={link.href}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
