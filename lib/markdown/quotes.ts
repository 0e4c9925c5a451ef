/** What stands before and after a quotation, and a quotation within one. */
export interface Quotes {
  openingQuotes: { double: string; single: string }
  closingQuotes: { double: string; single: string }
}

/** Opening, closing, and both within: the usage of the Unicode CLDR ("delimiters"). */
const byLanguage: Readonly<Record<string, string>> = {
  en: '“ ” ‘ ’',
  nl: '“ ” ‘ ’',
  pt: '“ ” ‘ ’',
  tr: '“ ” ‘ ’',
  de: '„ “ ‚ ‘',
  cs: '„ “ ‚ ‘',
  sk: '„ “ ‚ ‘',
  is: '„ “ ‚ ‘',
  pl: '„ ” « »',
  hu: '„ ” » «',
  ro: '„ ” « »',
  ru: '« » „ “',
  uk: '« » „ “',
  fr: '« » “ ”',
  it: '« » “ ”',
  es: '« » “ ”',
  nb: '« » ‘ ’',
  nn: '« » ‘ ’',
  no: '« » ‘ ’',
  da: '“ ” ‘ ’',
  fi: '” ” ’ ’',
  sv: '” ” ’ ’',
  // A straight mark may be part of a word there, as in Hebrew's abbreviations.
  he: '" " \' \'',
  yi: '" " \' \'',
}

/**
 * Sets the narrow spaces within quotation marks that French has. The library that sets the marks loses text when one
 * mark is more than one character.
 */
export function spaceQuotes(text: string, language: string): string {
  if (!/^fr(?:-|$)/i.test(language)) return text
  return text.replace(/«(?!\s)/g, '«\u202F').replace(/(?<!\s)»/g, '\u202F»')
}

/**
 * @param language A BCP 47 tag.
 * @returns the quotation marks of a language, English ones where they are not known.
 */
export function quotesOf(language: string): Quotes {
  const [primary = ''] = language.toLowerCase().split('-')
  const marks = (Object.hasOwn(byLanguage, primary) ? byLanguage[primary] : undefined) ?? '“ ” ‘ ’'
  const [open = '“', close = '”', within = '‘', end = '’'] = marks.split(' ')
  return { openingQuotes: { double: open, single: within }, closingQuotes: { double: close, single: end } }
}
