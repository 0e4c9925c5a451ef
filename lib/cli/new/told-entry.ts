import { slugFor, type NewEntry } from '../../content/new-entry.ts'
import { longDate } from '../../date-text.ts'
import { parseContentDate, shownDay } from '../../dates.ts'

/**
 * Says when readers will see what was begun, and what there is to do for that.
 *
 * @param now milliseconds since 1970.
 */
export function whatItIs(entry: NewEntry, now: number): string {
  const { kind, published, date } = entry
  if (kind === 'page')
    return `The next build publishes it. In the header it stands once site.yaml has, under navigation:
  - { label: ${JSON.stringify(entry.title)}, href: /${slugFor(entry)}/ }`
  if (kind !== 'post') return 'The next build publishes it.'
  if (!published)
    return 'It is a draft: npm run dev shows it, nothing else does. Take the line "draft: true" out to publish it.'
  const day = parseContentDate(date)
  if (day && day.instant > now)
    return `It waits until ${longDate(shownDay(day), 'en')}: builds before that day leave it out.`
  return 'The next build publishes it.'
}
