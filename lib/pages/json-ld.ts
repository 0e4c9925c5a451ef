/** Linked data about a page, in terms of schema.org. */
export interface Thing {
  '@type': string
  [property: string]: Value | Value[] | undefined
}

type Value = string | number | Thing | { '@id': string }

/**
 * Writes linked data so that it can stand in a `script` element: `<` is written as an escape, so that neither
 * `</script>` nor `<!--` in the text can end or change the element (HTML standard, 4.12.1.3).
 */
export function jsonLdText(thing: Thing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c')
}
