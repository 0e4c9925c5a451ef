import type { Messages } from '../lib/messages/messages.ts'
import type { LinkView } from '../lib/pages/parts/view-parts.ts'
import type { SeriesView } from '../lib/pages/views.ts'
import { EntryLine } from './entry-line.tsx'
import { PageHead } from './page-head.tsx'
import { Pager } from './pager.tsx'

/** A series: its parts in the order in which they are read. */
export function Series({ view, messages }: { view: SeriesView; messages: Messages }) {
  const { name, total, span, feed, first, entries, pages } = view
  const datum = (
    <>
      <p>{messages.series.parts(total)}</p>
      <p>{span}</p>
      <p>
        <a href={feed} type="application/rss+xml" aria-label={messages.series.feed(name)}>
          {messages.feed}
        </a>
      </p>
    </>
  )
  return (
    <div className="h-feed">
      <PageHead title={name} datum={datum}>
        <p className="notes">{messages.series.heading}</p>
      </PageHead>
      <ol className="entries section featured" start={first}>
        {entries.map((entry) => (
          <EntryLine key={entry.href} entry={entry} messages={messages} described />
        ))}
      </ol>
      {pages === undefined ? null : (
        <Pager
          label={messages.list.pages}
          datum={messages.list.pageOf(pages.number, pages.last)}
          links={[
            { rel: 'prev', link: link(messages.series.earlier, pages.earlier) },
            { rel: 'next', link: link(messages.series.later, pages.later) },
          ]}
        />
      )}
    </div>
  )
}

function link(text: string, href: string | undefined): LinkView | undefined {
  return href === undefined ? undefined : { text, href }
}
