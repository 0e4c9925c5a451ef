import type { SearchMessages } from '../../lib/messages/messages.ts'
import { openSearchIndex, type FilterCounts, type Filters, type Result } from './search-index.ts'
import { resultItem } from './search-result.ts'

/** A panel that answers. */
export interface SearchPanel {
  field: HTMLInputElement
  words: SearchMessages
}

/** How long typing rests before it is looked up, in milliseconds. */
const rest = 120
/** How many results are shown at first, and how many more on request. */
const step = 10

/**
 * Brings the panel of components/search.tsx to life: results as one types, filters by tag and year, arrow keys through
 * the results.
 *
 * @param inDialog In a dialog, Enter goes to the first result; on a page, the address keeps what is looked for.
 */
export function makeSearchPanel(root: HTMLElement, inDialog = false): SearchPanel {
  const form = find(root, 'form', HTMLFormElement)
  const field = find(form, 'input', HTMLInputElement)
  const status = find(form, 'output', HTMLElement)
  const selects = [...form.querySelectorAll('select')]
  const list = find(root, 'ol', HTMLElement)
  const more = document.createElement('button')
  const words: SearchMessages = JSON.parse(root.dataset.words ?? '')
  const index = openSearchIndex(root.dataset.shards?.split(' ').filter(Boolean) ?? [])
  // Whoever asks first hears of a failure; without this, the browser would too, when nobody asks.
  index.catch(() => {})
  let run = 0
  let timer = 0
  let rests: Result[] = []

  const showMore = async (): Promise<void> => {
    const current = run
    const next = rests.slice(0, step)
    const items = await Promise.all(next.map(resultItem))
    if (current !== run) return
    rests = rests.slice(step)
    list.append(...items)
    more.hidden = rests.length === 0
    if (list.childElementCount > step) items[0]?.querySelector('a')?.focus()
  }

  const search = async (): Promise<void> => {
    clearTimeout(timer)
    const current = ++run
    const query = field.value.trim()
    if (!inDialog) keepInAddress(form)
    try {
      const found = query === '' ? undefined : await (await index).search(query, chosen(selects))
      if (current !== run) return
      rests = found?.results ?? []
      for (const select of selects) offer(select, found?.filters[select.name] ?? {})
      const items = await Promise.all(rests.slice(0, step).map(resultItem))
      if (current !== run) return
      status.textContent = found ? said(words, found.results.length, query) : ''
      list.replaceChildren(...items)
      rests = rests.slice(step)
    } catch {
      if (current !== run) return
      status.textContent = words.failed
      list.replaceChildren()
      rests = []
    }
    more.hidden = rests.length === 0
  }

  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(search, rest)
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    await search()
    if (inDialog) list.querySelector('a')?.click()
  })
  root.addEventListener('keydown', (event) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const by = steps[event.key]
    if (by === undefined || event.target instanceof HTMLSelectElement) return
    const stops: HTMLElement[] = [field, ...list.querySelectorAll('a'), ...(more.hidden ? [] : [more])]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    event.preventDefault()
    stops[at + by]?.focus()
  })
  more.type = 'button'
  more.className = 'more'
  more.textContent = words.more
  more.hidden = true
  more.addEventListener('click', showMore)
  const row = document.createElement('p')
  row.className = 'row'
  row.append(more)
  list.after(row)
  if (!inDialog) {
    takeFromAddress(field, selects)
    if (field.value !== '') void search()
  }
  return { field, words }
}

/** What is chosen, by the name of the filter. */
function chosen(selects: readonly HTMLSelectElement[]): Filters {
  return Object.fromEntries(
    selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  )
}

/** Offers the values that occur among what was found, and the one that is chosen; years newest first, tags by number. */
function offer(select: HTMLSelectElement, counts: FilterCounts): void {
  const { value, name } = select
  const known = Object.entries(counts).filter(([text, count]) => count > 0 || text === value)
  if (value !== '' && !known.some(([text]) => text === value)) known.push([value, 0])
  known.sort(([a, some], [b, others]) =>
    name === 'year' ? b.localeCompare(a) : others - some || a.localeCompare(b),
  )
  select.length = 1
  for (const [text, count] of known) select.add(new Option(`${text} (${count})`, text, false, text === value))
}

function said(words: SearchMessages, count: number, query: string): string {
  if (count === 0) return words.none.replace('{}', () => query)
  const { lang } = document.documentElement
  const text = words.results[new Intl.PluralRules(lang).select(count)] ?? words.results.other
  return text.replace('{}', new Intl.NumberFormat(lang).format(count))
}

function takeFromAddress(field: HTMLInputElement, selects: readonly HTMLSelectElement[]): void {
  const asked = new URLSearchParams(location.search)
  field.value ||= asked.get('q') ?? ''
  for (const select of selects) {
    const value = asked.get(select.name)
    if (value) select.add(new Option(value, value, false, true))
  }
}

function keepInAddress(form: HTMLFormElement): void {
  const asked = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') asked.set(name, value)
  history.replaceState(history.state, '', asked.size > 0 ? `?${asked}` : location.pathname)
}

function find<Kind extends Element>(root: Element, selector: string, kind: new () => Kind): Kind {
  const found = root.querySelector(selector)
  if (found instanceof kind) return found
  throw new Error(`no ${selector} in the search`)
}
