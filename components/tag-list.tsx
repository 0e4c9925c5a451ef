import type { Messages } from '../lib/messages/messages.ts'
import type { TagLink } from '../lib/pages/views.ts'

/** Tags in one line. Nothing where there are none. */
export function TagList({ tags, messages }: { tags: readonly TagLink[]; messages: Messages }) {
  if (tags.length === 0) return null
  return (
    <ul className="tags" aria-label={messages.list.tags}>
      {tags.map(({ slug, text, href, count }) => (
        <li key={slug}>
          <a className="p-category" rel="tag" href={href}>
            {text}
            {count === undefined ? null : <span className="count"> {count}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
