import type { Messages } from '../lib/messages/messages.ts'
import type { HomeView } from '../lib/pages/views.ts'
import type { ContentProps } from './page-route.tsx'
import { Areas } from './areas.tsx'
import { EntryList } from './entry-list.tsx'
import { FeedFacts } from './feed-facts.tsx'
import { Html } from './html.tsx'
import { Newsletter } from './newsletter.tsx'
import { Section } from './section.tsx'
import { Status } from './status.tsx'

/** Who this is, what has their attention now, and the newest writing. */
export function Home({ view, page, messages }: ContentProps<HomeView>) {
  return (
    <>
      <h1 className="sr-only">{page.frame.siteTitle}</h1>
      {view.body === undefined ? null : (
        <div className="opening row">
          <Html hole={view.body} />
        </div>
      )}
      {view.focus.length === 0 ? null : <Attention view={view} messages={messages} />}
      <div className="h-feed">
        <FeedFacts url={page.frame.home} author={page.frame.author} photo={view.photo} />
        {view.featured.length === 0 ? null : (
          <Section label={messages.list.featured} className="featured">
            <EntryList entries={view.featured} messages={messages} described />
          </Section>
        )}
        <Section label={<span className="p-name">{messages.list.newest}</span>}>
          {view.posts.length === 0 ? null : <EntryList entries={view.posts} messages={messages} />}
          <p className="onward">
            {view.hasPosts ? <a href={view.archiveHref}>{messages.list.allPosts}</a> : messages.list.noPosts}
          </p>
        </Section>
      </div>
      {view.newsletter === undefined ? null : (
        <Section label={messages.newsletter.heading}>
          <div className="row">
            <Newsletter view={view.newsletter} messages={messages} />
          </div>
        </Section>
      )}
    </>
  )
}

function Attention({ view, messages }: { view: HomeView; messages: Messages }) {
  return (
    <Section label={messages.focus.heading}>
      <ul className="entries">
        {view.focus.map(({ title, href, status, areas }) => (
          <li className="entry" key={href}>
            <p className="datum">
              <Status status={status} name={messages.focus.status[status]} />
            </p>
            <div>
              <a className="title" href={href}>
                {title}
              </a>
              <Areas areas={areas} messages={messages} className="areas notes" />
            </div>
          </li>
        ))}
      </ul>
      {view.focusHref === undefined ? null : (
        <p className="onward">
          <a href={view.focusHref}>{messages.focus.more}</a>
        </p>
      )}
    </Section>
  )
}
