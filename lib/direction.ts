const rightToLeftLanguages = new Set(
  'ar arc arz ckb dv fa he iw ji ks ug ur yi ps sd syr nqo lrc mzn glk pnb rhg'.split(' '),
)
const rightToLeftScripts = new Set('adlm arab hebr mand nkoo rohg samr syrc thaa'.split(' '))

/**
 * The direction in which a language is written.
 *
 * @param language A BCP 47 tag, in any case: `he`, `fa-IR`, `az-Arab`. A script named in it decides.
 *
 * @example directionOf('pa-Arab') // => 'rtl'
 * @example directionOf('ks-Deva') // => 'ltr'
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((subtag) => /^[a-z]{4}$/.test(subtag))
  if (script !== undefined) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
  return rightToLeftLanguages.has(primary) ? 'rtl' : 'ltr'
}
