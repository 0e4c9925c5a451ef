import type { ReactNode } from 'react'
import type { Messages } from '../lib/messages/messages.ts'
import type { EntryView } from '../lib/pages/parts/view-parts.ts'
import type { PostView } from '../lib/pages/views.ts'
import { Comments } from './comments.tsx'
import { Date } from './date.tsx'
import { EntryLine } from './entry-line.tsx'
import { mainId } from './main-id.ts'
import { Newsletter } from './newsletter.tsx'

/** Minutes of reading from which on a way back to the top is worth its place. */
const longPost = 4

/** What follows a post: its series, its neighbours, its kin, and how to follow or reply. */
export function PostEnd({ view, messages }: { view: PostView; messages: Messages }) {
  const { series, focus, project, previous, next, related, backlinks, edits } = view
  const belongs = project === undefined ? focus : [project, ...focus]
  return (
    <footer className="post-end">
      {series === undefined ? null : (
        <Row label={messages.post.series(series.position, series.total)}>
          <p className="series-name">
            <a href={series.href}>{series.name}</a>
          </p>
          <ol className="series" start={series.first === 1 ? undefined : series.first}>
            {series.entries.map(({ title, href, lang, current }) => (
              <li key={href} lang={lang} dir={lang && 'auto'} aria-current={current ? 'page' : undefined}>
                {current ? title : <a href={href}>{title}</a>}
              </li>
            ))}
          </ol>
        </Row>
      )}
      {belongs.length === 0 ? null : (
        <Row label={messages.post.partOf}>
          <ul>
            {belongs.map(({ text, href }) => (
              <li key={href}>
                <a className="title" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </Row>
      )}
      {previous === undefined && next === undefined ? null : (
        <nav aria-label={messages.post.neighbours}>
          <Neighbour entry={next} rel="next" label={messages.post.next} />
          <Neighbour entry={previous} rel="prev" label={messages.post.previous} />
        </nav>
      )}
      {related.length === 0 ? null : (
        <Row label={messages.post.related}>
          <ul className="entries bare">
            {related.map(({ entry, shared }) => (
              <EntryLine key={entry.href} entry={entry} messages={messages} shared={shared} />
            ))}
          </ul>
        </Row>
      )}
      {backlinks.length === 0 ? null : (
        <Row label={messages.post.backlinks}>
          <ul className="entries bare">
            {backlinks.map((entry) => (
              <EntryLine key={entry.href} entry={entry} messages={messages} shared={[]} />
            ))}
          </ul>
        </Row>
      )}
      {edits.length === 0 ? null : (
        <Row label={messages.post.edits}>
          <Edits view={view} messages={messages} />
        </Row>
      )}
      <Row label={messages.post.reply}>
        <Reply view={view} messages={messages} />
      </Row>
      {view.newsletter === undefined ? null : (
        <Row label={messages.newsletter.heading}>
          <Newsletter view={view.newsletter} messages={messages} />
        </Row>
      )}
      {view.comments === undefined ? null : (
        <Row label={messages.comments.heading}>
          <Comments comments={view.comments} messages={messages} />
        </Row>
      )}
      {view.minutes < longPost ? null : (
        <p className="row">
          <a className="datum" href={`#${mainId}`}>
            {messages.post.backToTop}
          </a>
        </p>
      )}
    </footer>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="row">
      <h2 className="datum">{label}</h2>
      <div>{children}</div>
    </section>
  )
}

function Neighbour({ entry, rel, label }: { entry?: EntryView; rel: 'next' | 'prev'; label: string }) {
  if (entry === undefined) return null
  return (
    <p className="row">
      <span className="datum">{label}</span>
      <a
        className="title"
        rel={entry.external ? `${rel} external` : rel}
        href={entry.href}
        lang={entry.lang}
        dir={entry.lang === undefined ? undefined : 'auto'}
      >
        {entry.title}
      </a>
    </p>
  )
}

function Edits({ view, messages }: { view: PostView; messages: Messages }) {
  return (
    <ul>
      {view.edits.map(({ date, subject, href }) => (
        <li className="notes" key={href}>
          <Date date={date} />
          <a href={href} dir="auto">
            {subject}
          </a>
        </li>
      ))}
      {view.historyHref === undefined ? null : (
        <li className="notes">
          <a href={view.historyHref}>{messages.post.history}</a>
        </li>
      )}
    </ul>
  )
}

function Reply({ view, messages }: { view: PostView; messages: Messages }) {
  const { author, feeds, editHref, markdownHref, title } = view
  return (
    <ul className="links">
      {author.email === undefined ? null : (
        <li>
          <a href={`mailto:${author.email}?subject=${encodeURIComponent(title)}`}>
            {messages.post.replyByMail}
          </a>
        </li>
      )}
      <li>
        <a href={feeds}>{messages.post.follow}</a>
      </li>
      {editHref === undefined ? null : (
        <li>
          <a href={editHref}>{messages.post.edit}</a>
        </li>
      )}
      <li>
        <a rel="alternate" type="text/markdown" href={markdownHref}>
          {messages.post.markdown}
        </a>
      </li>
    </ul>
  )
}
