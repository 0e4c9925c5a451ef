import type { Messages } from '../lib/messages/messages.ts'
import type { TagLink } from '../lib/pages/parts/view-parts.ts'

interface TagListProps {
  tags: readonly TagLink[]
  messages: Messages
  /** They are the page's own, which programs are told. */
  own?: boolean
}

/** Tags in one line. Nothing where there are none. */
export function TagList({ tags, messages, own = false }: TagListProps) {
  if (tags.length === 0) return null
  return (
    <ul className="tags" aria-label={messages.list.tags}>
      {tags.map(({ slug, text, href, count }) => (
        <li key={slug}>
          <a className={own ? 'p-category' : undefined} rel={own ? 'tag' : undefined} href={href}>
            {text}
            {count === undefined ? null : <span className="count"> {count}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
