/**
 * @returns whether the text is a language tag that `lang` attributes and the formatting of dates take (BCP 47):
 * `en`, `pt-BR`, `zh-Hant`; not `english`, `en_GB` or the empty text.
 */
export function isLanguageTag(text: string): boolean {
  if (!/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8})*$/.test(text)) return false
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
