/** What XML 1.0 (section 2.2) cannot say, not even as a reference, lone surrogates included, or discourages. */
const illegal = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/**
 * Takes out the characters that are illegal in XML 1.0, and the control characters of C1, which HTML has no place for
 * either; of these, U+0085 ends a line. It is applied to each value before markup is made of it,
 * never to finished XML: taking one out there could join a `]]>`.
 */
export function legalText(text: string): string {
  return text.replaceAll('\u0085', '\n').replace(illegal, '')
}
