import type { Messages } from '../lib/messages/messages.ts'
import type { YearView } from '../lib/pages/views.ts'
import { EntryList } from './entry-list.tsx'
import { PageHead } from './page-head.tsx'
import { Pager } from './pager.tsx'
import { Section } from './section.tsx'
import { TagList } from './tag-list.tsx'
import { MonthChart } from './month-chart.tsx'

/** A year in review: how much was written and about what, then the posts themselves. */
export function Year({ view, messages }: { view: YearView; messages: Messages }) {
  const { year, total, words, months, tags, groups, previous, next } = view
  const datum = (
    <>
      <p>{messages.list.posts(total)}</p>
      {words > 0 ? <p>{messages.archive.words(words)}</p> : null}
    </>
  )
  return (
    <div className="h-feed">
      <PageHead title={messages.page.year(year)} datum={datum}>
        {tags.length === 0 ? undefined : <TagList tags={tags} messages={messages} />}
      </PageHead>
      {months.length === 0 ? null : <MonthChart months={months} messages={messages} />}
      {groups.map(({ name, entries }) =>
        name === undefined ? (
          <EntryList key={year} entries={entries} messages={messages} short className="section" />
        ) : (
          <Section key={name} className="year" label={name} aside={messages.list.posts(entries.length)}>
            <EntryList entries={entries} messages={messages} short />
          </Section>
        ),
      )}
      <Pager
        label={messages.archive.adjacentYears}
        links={[
          { rel: 'next', link: next },
          { rel: 'prev', link: previous },
        ]}
      />
    </div>
  )
}
