import type { Messages } from '../lib/messages/messages.ts'
import type { ArchiveView } from '../lib/pages/views.ts'
import { EntryList } from './entry-list.tsx'
import { PageHead } from './page-head.tsx'
import { Section } from './section.tsx'
import { YearChart } from './year-chart.tsx'

/** Every post by year, or, where that is too many for a page, the years. */
export function Archive({ view, messages }: { view: ArchiveView; messages: Messages }) {
  const { total, chart, years } = view
  return (
    <div className="h-feed">
      <PageHead title={messages.page.archive} datum={total === 0 ? undefined : messages.list.posts(total)} />
      {total === 0 ? <p className="row">{messages.list.noPosts}</p> : null}
      {chart.length < 2 ? null : <YearChart years={chart} messages={messages} />}
      {years.map(({ year, href, entries }) => (
        <Section
          key={year}
          className="year"
          label={<a href={href}>{year}</a>}
          aside={messages.list.posts(entries.length)}
        >
          <EntryList entries={entries} messages={messages} short />
        </Section>
      ))}
      {years.length > 0 || total === 0 ? null : <YearList view={view} messages={messages} />}
    </div>
  )
}

function YearList({ view, messages }: { view: ArchiveView; messages: Messages }) {
  return (
    <Section label={messages.archive.years}>
      <ol className="entries short">
        {view.chart.toReversed().map(({ year, href, count }) => (
          <li className="entry" key={year}>
            <p className="datum">{messages.list.posts(count)}</p>
            <div>
              <a className="title" href={href}>
                {year}
              </a>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
