import type { Messages } from '../lib/messages/messages.ts'
import type { TagLink } from '../lib/pages/views.ts'

interface TagListProps {
  tags: readonly TagLink[]
  messages: Messages
  /** What the tags are of, where programs are to be told: the page itself, or an entry of a feed that it shows. */
  of?: 'page' | 'entry'
}

/** Tags in one line. Nothing where there are none. */
export function TagList({ tags, messages, of }: TagListProps) {
  if (tags.length === 0) return null
  return (
    <ul className="tags" aria-label={messages.list.tags}>
      {tags.map(({ slug, text, href, count }) => (
        <li key={slug}>
          <a className={of && 'p-category'} rel={of === 'page' ? 'tag' : undefined} href={href}>
            {text}
            {count === undefined ? null : <span className="count"> {count}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
