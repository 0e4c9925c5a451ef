import type { Messages } from '../lib/messages/messages.ts'
import type { LinkView } from '../lib/pages/parts/view-parts.ts'
import type { ProjectView } from '../lib/pages/views.ts'
import { EntryList } from './entry-list.tsx'
import { Html } from './html.tsx'
import { PageHead } from './page-head.tsx'
import { Section } from './section.tsx'
import { Status } from './status.tsx'
import { TagList } from './tag-list.tsx'

/** The story of one project, with where to find it and what was written about it. */
export function Project({ view, messages }: { view: ProjectView; messages: Messages }) {
  const { title, summary, period, status, links, tags, body, posts, focus } = view
  const datum = (
    <>
      <p>{period}</p>
      <p>
        <Status status={status} name={messages.project.status[status]} />
      </p>
    </>
  )
  return (
    <article>
      <PageHead title={title} datum={datum}>
        <p className="summary">{summary}</p>
        <Links links={links} label={messages.project.links} />
        <TagList tags={tags} messages={messages} own />
      </PageHead>
      <div className="row">
        <Html hole={body} />
      </div>
      {posts.length === 0 ? null : (
        <Section label={messages.project.posts} feed>
          <EntryList entries={posts} messages={messages} />
        </Section>
      )}
      {focus.length === 0 ? null : (
        <Section label={messages.project.focus}>
          <div className="row">
            <Links links={focus} />
          </div>
        </Section>
      )}
    </article>
  )
}

function Links({ links, label }: { links: readonly LinkView[]; label?: string }) {
  if (links.length === 0) return null
  return (
    <ul className="links" aria-label={label}>
      {links.map(({ text, href }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}
