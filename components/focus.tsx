import type { Messages } from '../lib/messages/messages.ts'
import type { FocusEntryView } from '../lib/pages/parts/view-parts.ts'
import type { FocusView } from '../lib/pages/views.ts'
import type { ContentProps } from './page-route.tsx'
import { Areas } from './areas.tsx'
import { Date } from './date.tsx'
import { EntryList } from './entry-list.tsx'
import { Html } from './html.tsx'
import { ownAddress } from './own-address.ts'
import { PageHead } from './page-head.tsx'
import { Status } from './status.tsx'
import { TagList } from './tag-list.tsx'

/** What has the author's attention, and as of when that is true. */
export function Focus({ view, page, messages }: ContentProps<FocusView>) {
  const { asOf, stale, intro, entries } = view
  return (
    <div className="h-feed">
      <PageHead
        title={view.title ?? messages.page.focus}
        datum={asOf === undefined ? undefined : <AsOf date={asOf} messages={messages} />}
      >
        {stale ? <p className="stale">{messages.focus.stale}</p> : null}
      </PageHead>
      {intro === undefined ? null : (
        <div className="row">
          <Html hole={intro} />
        </div>
      )}
      {entries.length === 0 ? <p className="row">{messages.focus.none}</p> : null}
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} page={ownAddress(page)} messages={messages} />
      ))}
    </div>
  )
}

function AsOf({ date, messages }: { date: NonNullable<FocusView['asOf']>; messages: Messages }) {
  return (
    <p>
      {messages.focus.asOf} <Date date={date} />
    </p>
  )
}

interface EntryProps {
  entry: FocusEntryView
  /** The address of the page. */
  page: string
  messages: Messages
}

function Entry({ entry, page, messages }: EntryProps) {
  const { id, title, status, since, areas, tags, body, posts } = entry
  return (
    <section className="section part h-entry" id={id}>
      <h2 className="p-name">
        {title}
        <data className="u-url" value={`${page}#${id}`} />
      </h2>
      <div className="datum">
        <p>
          <Status status={status} name={messages.focus.status[status]} />
        </p>
        <p>
          <time className="dt-published" dateTime={since.iso}>
            {messages.focus.since(since.text)}
          </time>
        </p>
      </div>
      <Areas areas={areas} messages={messages} />
      <Html hole={body} />
      <TagList tags={tags} messages={messages} />
      {posts.length === 0 ? null : (
        <>
          <h3>{messages.focus.posts}</h3>
          <EntryList entries={posts} messages={messages} unmarked />
        </>
      )}
    </section>
  )
}
