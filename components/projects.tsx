import type { Messages } from '../lib/messages/messages.ts'
import type { ProjectsView } from '../lib/pages/views.ts'
import { PageHead } from './page-head.tsx'
import { Status } from './status.tsx'
import { TagList } from './tag-list.tsx'

/** What was built, each in a few lines. */
export function Projects({ view, messages }: { view: ProjectsView; messages: Messages }) {
  return (
    <>
      <PageHead title={messages.page.projects} />
      {view.projects.length === 0 ? <p className="row">{messages.project.none}</p> : null}
      {view.projects.map(({ title, href, summary, period, status, tags }) => (
        <section className="section part" key={href}>
          <h2>
            <a href={href}>{title}</a>
          </h2>
          <div className="datum">
            <p>{period}</p>
            <p>
              <Status status={status} name={messages.project.status[status]} />
            </p>
          </div>
          <p>{summary}</p>
          <TagList tags={tags} messages={messages} />
        </section>
      ))}
    </>
  )
}
