import { shownText, shownWords } from '../../lib/search/shown-words.ts'
import type { Result } from './search-index.ts'

/** Makes a result as the site sets its lists: the note in the margin, then the title and what matches. */
export async function resultItem(result: Result): Promise<HTMLLIElement> {
  const { url, excerpt, content, meta } = await result.data()
  const item = document.createElement('li')
  const note = document.createElement('span')
  const text = document.createElement('div')
  const link = document.createElement('a')
  const found = document.createElement('p')
  item.className = 'entry'
  note.className = 'datum'
  note.textContent = meta.note
  link.className = 'title'
  link.href = url
  if (new URL(url, location.href).origin !== location.origin) link.rel = 'external'
  link.textContent = shownText(meta.title)
  link.dir = found.dir = 'auto'
  if (meta.lang !== undefined) text.lang = meta.lang
  found.append(...marked(cutOut(excerpt, content)))
  text.append(link, found)
  item.append(note, text)
  return item
}

/** Says by dots where a text goes on. */
function cutOut(excerpt: string, content: string): string {
  const plain = excerpt.replace(/<\/?mark>/g, '').trim()
  return `${content.trim().startsWith(plain) ? '' : '… '}${excerpt.trim()}${content.trim().endsWith(plain) ? '' : ' …'}`
}

/** @returns an excerpt as nodes; nothing in it is taken for HTML but its marks. */
function marked(excerpt: string): (Node | string)[] {
  return shownWords(excerpt).map((part) => {
    const text = part.text.replace(/&lt;/g, '<').replace(/&gt;/g, '>')
    if (!part.marked) return text
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })
}
