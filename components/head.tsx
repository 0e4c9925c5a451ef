import type { HeadElement } from '../lib/pages/site-page.ts'

/** What the head of one page holds, in plain Next.js: React lifts these elements there. The build writes the head itself. */
export function Head({ elements }: { elements: readonly HeadElement[] }) {
  return elements.map(({ tag: Tag, attributes, text }, at) =>
    Tag === 'script' && text !== undefined ? (
      <script key={at} {...attributes} dangerouslySetInnerHTML={{ __html: text }} />
    ) : (
      <Tag key={at} {...withFlags(attributes)}>
        {text}
      </Tag>
    ),
  )
}

/** React leaves a flag out whose value is an empty text. */
function withFlags({ async, defer, ...others }: Record<string, string>): Record<string, string | boolean> {
  return {
    ...others,
    ...(async !== undefined && { async: true }),
    ...(defer !== undefined && { defer: true }),
  }
}
