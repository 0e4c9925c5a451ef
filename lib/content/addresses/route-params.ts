import { sitePath, type SitePath } from '../../paths.ts'
import type { Route } from './routes.ts'

/** The values of a route's dynamic segments, by their names. */
export type RouteParams = Readonly<Record<string, string>>

/**
 * @param path an address that the route answers at.
 * @returns its dynamic segments.
 *
 * paramsOf('/tags/[tag]/feed.xml', '/tags/go/feed.xml') // => { tag: 'go' }
 */
export function paramsOf(route: Route, path: SitePath): RouteParams {
  const segments = path.split('/')
  return Object.fromEntries(
    route.split('/').flatMap((part, at) => {
      const name = /^\[(\w+)\]$/.exec(part)?.[1]
      return name === undefined ? [] : [[name, segments[at] ?? '']]
    }),
  )
}

/**
 * The inverse of `paramsOf`: pages have a slash at the end, files have none.
 *
 * addressOf('/posts/[slug]', { slug: 'hello' }) // => '/posts/hello/'
 */
export function addressOf(route: Route, params: RouteParams): SitePath {
  if (route === '/404') return sitePath('/404.html')
  const path = route.replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '')
  const isFile = /\.\w+$/.test(route) || route === '/feed/[page]'
  return sitePath(isFile || path.endsWith('/') ? path : `${path}/`)
}
