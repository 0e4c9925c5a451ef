/** Linked data about a page, in terms of schema.org. */
export interface Thing {
  '@type': string
  [property: string]: Value | Value[] | undefined
}

type Value = string | number | Thing | { '@id': string }

/** An empty list says nothing, and is a fault to who checks linked data. */
const withoutEmptyLists = (_: string, value: unknown): unknown =>
  Array.isArray(value) && value.length === 0 ? undefined : value

/**
 * Writes linked data, several things as one graph, so that it can stand in a `script` element: `<` is written as an
 * escape, so that neither `</script>` nor `<!--` in the text can end or change the element (HTML standard, 4.12.1.3).
 */
export function jsonLdText(things: readonly Thing[]): string {
  const [only, ...more] = things
  const data = more.length === 0 ? only : { '@graph': things }
  return JSON.stringify({ '@context': 'https://schema.org', ...data }, withoutEmptyLists).replaceAll(
    '<',
    '\\u003c',
  )
}
