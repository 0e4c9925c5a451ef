import type { HeadElement } from '../lib/pages/site-page.ts'

/** What the head of one page holds, in plain Next.js: React lifts these elements there. The build writes the head itself. */
export function Head({ elements }: { elements: readonly HeadElement[] }) {
  return elements.map(({ tag: Tag, attributes, text }, at) =>
    Tag === 'script' && text !== undefined ? (
      <script key={at} {...attributes} dangerouslySetInnerHTML={{ __html: text }} />
    ) : (
      <Tag key={at} {...attributes}>
        {text}
      </Tag>
    ),
  )
}
