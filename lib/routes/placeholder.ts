import type { RouteParams } from '../content/addresses/route-params.ts'
import type { Route } from '../content/addresses/routes.ts'

/**
 * Stands in the address of a route that has no page yet, since Next.js cannot export such a route: not found, and taken
 * out of the export again. No address of a site begins with an underscore.
 */
export const placeholder = '_nothing-here-yet'

/** @returns the parameters of a route's addresses, among those of all routes; never none. */
export function paramsOrPlaceholder(
  route: Route,
  entries: readonly { route: Route; params: RouteParams }[],
): RouteParams[] {
  const own = entries.flatMap((entry) => (entry.route === route ? [entry.params] : []))
  if (own.length > 0) return own
  const names = [...route.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name)
  return [Object.fromEntries(names.map((name) => [name, placeholder]))]
}
