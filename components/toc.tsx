import type { Messages } from '../lib/messages/messages.ts'
import type { TocEntry } from '../lib/pages/parts/view-parts.ts'

interface TocProps {
  entries: readonly TocEntry[]
  /** Language of the text, where it is not the page's. */
  lang?: string
  messages: Messages
}

/** The table of contents: folded above the text on narrow screens, in the margin on wide ones. */
export function Toc({ entries, lang, messages }: TocProps) {
  if (entries.length === 0) return null
  const top = Math.min(...entries.map(({ depth }) => depth))
  return (
    <page-contents>
      <details>
        <summary>{messages.contents}</summary>
        <nav aria-label={messages.contents}>
          <ol lang={lang}>
            {entries.map(({ id, text, depth }) => (
              <li key={id} className={depth > top ? 'deeper' : undefined}>
                <a href={`#${id}`}>{lang === undefined ? text : <bdi>{text}</bdi>}</a>
              </li>
            ))}
          </ol>
        </nav>
      </details>
    </page-contents>
  )
}
