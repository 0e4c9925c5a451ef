/** What XML 1.0 (section 2.2, production 2) has no way to say, not even as a reference; lone surrogates included. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/**
 * Takes out the characters that are illegal in XML 1.0. It is applied to each value before markup is made of it,
 * never to finished XML: taking one out there could join a `]]>`.
 */
export function legalText(text: string): string {
  return text.replace(illegal, '')
}
