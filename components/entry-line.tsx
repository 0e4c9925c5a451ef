import type { Messages } from '../lib/messages/messages.ts'
import type { EntryView } from '../lib/pages/parts/view-parts.ts'
import { Date } from './date.tsx'
import { Standing } from './standing.tsx'
import { TagList } from './tag-list.tsx'

interface EntryLineProps {
  entry: EntryView
  messages: Messages
  /** Leave the year out of the date: a heading above has it. */
  short?: boolean
  /** Show what the entry is about. */
  described?: boolean
  /**
   * The list is a part of another entry, not of a feed: no microformats, and of tags only the names of those that
   * both have. That entry links to them.
   */
  shared?: readonly string[]
  /** The list is a part of another entry, and its tags are links all the same: no microformats. */
  unmarked?: boolean
}

/** One entry in a list: its date in the margin, then title, tags and where it was first published. */
export function EntryLine(props: EntryLineProps) {
  const { entry, messages, short = false, described = false, shared, unmarked = false } = props
  const { publication, standing } = entry
  const plain = unmarked || shared !== undefined
  const tags = shared ? <Names names={shared} /> : <TagList tags={entry.tags} messages={messages} />
  const marked = publication !== undefined || standing !== 'published'
  return (
    <li className={plain ? 'entry' : 'entry h-entry'}>
      <Date className={plain ? 'datum' : 'datum dt-published'} date={entry.date} short={short} />
      <div>
        <a
          className={plain ? 'title' : 'title u-url p-name'}
          href={entry.href}
          rel={entry.external ? 'external' : undefined}
          lang={entry.lang}
          dir={entry.lang === undefined ? undefined : 'auto'}
        >
          {entry.title}
          {entry.external ? <span className="sr-only"> ({messages.list.external})</span> : null}
        </a>
        {described && entry.description !== '' ? (
          <p className="p-summary" lang={entry.lang} dir={entry.lang === undefined ? undefined : 'auto'}>
            {entry.description}
          </p>
        ) : null}
        {marked ? (
          <div className="notes">
            <Standing standing={standing} messages={messages} />
            {tags}
            {publication === undefined ? null : <cite>{publication.name}</cite>}
          </div>
        ) : (
          tags
        )}
      </div>
    </li>
  )
}

function Names({ names }: { names: readonly string[] }) {
  return names.length === 0 ? null : <p className="tags">{names.join(' · ')}</p>
}
