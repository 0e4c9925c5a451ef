/** @returns the speculation rules of every page: a page of the site is fetched when the pointer rests on its link. */
export function speculationRules(basePath: string): string {
  return JSON.stringify({ prefetch: [{ where: { href_matches: `${basePath}/*` }, eagerness: 'moderate' }] })
}
