import { z } from 'zod'
import type { KeptItem } from './kept-items.ts'

const document = z.object({
  next_url: z.string().optional(),
  items: z.array(z.object({ id: z.string(), url: z.string(), title: z.string(), content_html: z.string() })),
})

/** A reader of JSON Feed, which newsboat and feedparser are not: what has one id is one item. */
export class JsonReader {
  readonly #items = new Map<string, KeptItem>()
  #asked: Record<string, string> = {}

  /** Asks for the feed unless it is as it was, and tells all that it has ever held. */
  async read(url: string): Promise<KeptItem[]> {
    const response = await fetch(url, { headers: this.#asked })
    if (response.status === 200) {
      const feed = document.parse(await response.json())
      for (const { id, title, url: link, content_html: html } of feed.items)
        this.#items.set(id, { title, link, html })
      const etag = response.headers.get('etag')
      const modified = response.headers.get('last-modified')
      this.#asked = {
        ...(etag !== null && { 'if-none-match': etag }),
        ...(modified !== null && { 'if-modified-since': modified }),
      }
    }
    return [...this.#items.values()]
  }
}
