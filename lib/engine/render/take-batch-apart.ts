import { Parser } from 'htmlparser2'

/** A stretch of a page's body as rendered, or a hole for compiled HTML, named by its hash. */
export type BodyPart = string | { hole: string }

/** What a rendered batch comes apart into. */
export interface BatchParts {
  /** Addresses of the template's stylesheets, in order, as Next.js names them. */
  stylesheets: string[]
  /** The content of each page's body, by its address. */
  bodies: Map<string, BodyPart[]>
}

/**
 * Takes a batch apart. Only what stands within the pages' own elements is kept, as it was rendered: the framework's
 * scripts, preloads and payloads stand outside them and are left behind, and so are the comments that React puts
 * between texts.
 *
 * @throws Error when the page waits for a script to complete it (Suspense), which no reader would have.
 */
export function takeBatchApart(html: string): BatchParts {
  const stylesheets: string[] = []
  const bodies = new Map<string, BodyPart[]>()
  let page: { parts: BodyPart[]; depth: number } | undefined
  /** Where what was not yet kept begins. */
  let from = 0
  const keepUntil = (end: number): void => {
    if (page && end > from) page.parts.push(html.slice(from, end))
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        refuseSuspense(name, attributes)
        const { href, rel } = attributes
        if (name === 'link' && rel === 'stylesheet' && href !== undefined) stylesheets.push(href)
        const path = attributes['data-page']
        if (!page && path !== undefined) {
          page = { parts: [], depth: 0 }
          bodies.set(path, page.parts)
          from = parser.endIndex + 1
        } else if (page) {
          page.depth++
          // React ends void elements with a slash, which has no meaning in HTML.
          if (html.startsWith('/>', parser.endIndex - 1)) {
            keepUntil(parser.endIndex - 1)
            from = parser.endIndex
          }
          const hash = attributes['data-html']
          if (hash === undefined) return
          const tag = html.slice(parser.startIndex, parser.endIndex + 1)
          keepUntil(parser.startIndex)
          page.parts.push(tag.replace(` data-html="${hash}"`, ''), { hole: hash })
          from = parser.endIndex + 1
        }
      },
      onclosetag() {
        if (!page) return
        if (page.depth > 0) {
          page.depth--
          return
        }
        keepUntil(parser.startIndex)
        page = undefined
      },
      oncomment(data) {
        // React's sign of what is still to come, or failed and is to be made by a script.
        if (/^\$[?!~]/.test(data)) throw suspended(data)
        keepUntil(parser.startIndex)
        from = parser.endIndex + 1
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return { stylesheets, bodies }
}

function refuseSuspense(name: string, { id = '', hidden }: Readonly<Record<string, string>>): void {
  if ((name === 'template' && id.startsWith('B:')) || (hidden !== undefined && id.startsWith('S:'))) {
    throw suspended(id)
  }
}

function suspended(what: string): Error {
  return new Error(`the template holds a Suspense boundary (${what}); pages must render whole`)
}
