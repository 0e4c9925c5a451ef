import type { Messages } from '../lib/messages/messages.ts'
import type { TocEntry } from '../lib/pages/views.ts'

/** The table of contents: folded above the text on narrow screens, in the margin on wide ones. */
export function Toc({ entries, messages }: { entries: readonly TocEntry[]; messages: Messages }) {
  if (entries.length === 0) return null
  const top = Math.min(...entries.map(({ depth }) => depth))
  return (
    <page-contents>
      <details>
        <summary>{messages.contents}</summary>
        <nav aria-label={messages.contents}>
          <ol>
            {entries.map(({ id, text, depth }) => (
              <li key={id} className={depth > top ? 'deeper' : undefined}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ol>
        </nav>
      </details>
    </page-contents>
  )
}
