import type { Messages } from '../lib/messages/messages.ts'
import type { LinkView } from '../lib/pages/parts/view-parts.ts'
import type { TagView } from '../lib/pages/views.ts'
import { EntryList } from './entry-list.tsx'
import { PageHead } from './page-head.tsx'
import { Pager } from './pager.tsx'
import { TagList } from './tag-list.tsx'

/** One topic: what it is, over which years it was written about, and the posts. */
export function Tag({ view, messages }: { view: TagView; messages: Messages }) {
  const { name, description, total, span, feed, related, entries, pages } = view
  const datum = (
    <>
      <p>{messages.list.posts(total)}</p>
      <p>{span}</p>
      <p>
        <a href={feed} type="application/rss+xml" aria-label={messages.tag.feed(name)}>
          {messages.feed}
        </a>
      </p>
    </>
  )
  return (
    <div className="h-feed">
      <PageHead title={name} datum={datum}>
        {description === undefined ? null : <p className="summary">{description}</p>}
        {related.length === 0 ? null : (
          <div className="notes">
            <span>{messages.tag.related}</span> <TagList tags={related} messages={messages} />
          </div>
        )}
      </PageHead>
      <EntryList entries={entries} messages={messages} className="section" />
      {pages === undefined ? null : (
        <Pager
          label={messages.list.pages}
          datum={messages.list.pageOf(pages.number, pages.last)}
          links={[
            { rel: 'prev', link: link(messages.list.newer, pages.newer) },
            { rel: 'next', link: link(messages.list.older, pages.older) },
          ]}
        />
      )}
    </div>
  )
}

function link(text: string, href: string | undefined): LinkView | undefined {
  return href === undefined ? undefined : { text, href }
}
