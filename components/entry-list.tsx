import type { Messages } from '../lib/messages/messages.ts'
import type { EntryView } from '../lib/pages/parts/view-parts.ts'
import { EntryLine } from './entry-line.tsx'

interface EntryListProps {
  entries: readonly EntryView[]
  messages: Messages
  /** Leave the year out of the dates: a heading above has it. */
  short?: boolean
  described?: boolean
  className?: string
  /** The list is a part of another entry: no microformats. */
  unmarked?: boolean
}

/** Entries in the order given, newest first as a rule. */
export function EntryList({ entries, messages, short, described, className = '', unmarked }: EntryListProps) {
  return (
    <ol className={`entries ${short ? 'short' : ''} ${className}`.replace(/\s+/g, ' ').trim()}>
      {entries.map((entry) => (
        <EntryLine
          key={entry.href}
          entry={entry}
          messages={messages}
          short={short}
          described={described}
          unmarked={unmarked}
        />
      ))}
    </ol>
  )
}
