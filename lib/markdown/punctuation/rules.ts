import { elisions, noElisions, type Elisions } from './elisions.ts'

/** An opening and a closing mark, with the space that belongs to them. */
export type Marks = readonly [open: string, close: string]

/** How a language sets its punctuation. */
export interface Rules extends Elisions {
  outer: Marks
  /** Of single quotes, and of double ones within double ones where these are no single marks. */
  inner: Marks
  /** Instead of both where what is quoted, or what stands around it, is written in such a script. */
  dense?: { outer: Marks; inner: Marks; dash: string }
  /** What `--` between spaces becomes, and between words; between numbers it is an en dash everywhere. */
  dash: { spaced: string; closed: string }
  /** What stands before `;`, `!`, `?` and `:`, and whether it is added where there is no space. */
  spaceBefore?: { signs: string; space: string; added: boolean }
  /** What stands within the outer marks. */
  spaceWithin?: string
  /** Whether an apostrophe parts thousands. */
  thousands: boolean
  /** A straight mark may be part of a word, as in Hebrew's abbreviations. */
  keepsMarks: boolean
}

const english = '“ ” ‘ ’'
const angular = '« » “ ”'
/**
 * Outer and inner marks: the usage of the Unicode CLDR ("delimiters") and, where that differs, of a country's printers.
 */
const marks: Readonly<Record<string, string>> = {
  be: '« » „ “',
  bg: '„ “ ‚ ‘',
  ca: angular,
  cs: '„ “ ‚ ‘',
  da: english,
  de: '„ “ ‚ ‘',
  'de-ch': '« » ‹ ›',
  'de-li': '« » ‹ ›',
  el: angular,
  en: english,
  es: english,
  'es-es': angular,
  et: '„ “ « »',
  fa: '« » ‹ ›',
  fi: '” ” ’ ’',
  fr: angular,
  'fr-ch': '« » ‹ ›',
  gl: angular,
  hr: '„ ” ‚ ’',
  hu: '„ ” » «',
  is: '„ “ ‚ ‘',
  it: angular,
  'it-ch': '« » ‹ ›',
  nb: '« » ‘ ’',
  nn: '« » ‘ ’',
  no: '« » ‘ ’',
  pl: '„ ” « »',
  pt: english,
  'pt-pt': angular,
  ro: '„ ” « »',
  ru: '« » „ “',
  sk: '„ “ ‚ ‘',
  sl: '„ “ ‚ ‘',
  sv: '” ” ’ ’',
  uk: '« » „ “',
}

const enDashes = new Set('cs da de et fi hr hu is lt lv nb nl nn no pl ro sk sl sv'.split(' '))
const corners = { outer: ['「', '」'], inner: ['『', '』'], dash: '――' } as const
const known = new Map<string, Rules>()

/** @param language A BCP 47 tag; where a region or a language is not known, the language's own or English usage holds. */
export function rulesOf(language: string): Rules {
  const found = known.get(language) ?? makeRules(language)
  known.set(language, found)
  return found
}

function makeRules(language: string): Rules {
  const subtags = language.toLowerCase().split('-')
  const [primary = ''] = subtags
  const region =
    subtags.find((subtag, index) => index > 0 && /^(?:[a-z]{2}|\d{3})$/.test(subtag)) ?? homes[primary] ?? ''
  const own = lookUp(marks, `${primary}-${region}`) ?? lookUp(marks, primary) ?? english
  const [open = '“', close = '”', within = '‘', end = '’'] = own.split(' ')
  const spaced = primary === 'fr' ? (region === 'ca' ? '\u00A0' : '\u202F') : ''
  const closed = primary === 'en' ? '—' : '–'
  return {
    ...(lookUp(elisions, primary) ?? noElisions),
    outer: [open + spaced, spaced + close],
    inner: [within, end],
    dense: denseOf(primary, subtags),
    dash: { spaced: enDashes.has(primary) ? '–' : '—', closed },
    ...(primary === 'fr' && {
      spaceWithin: spaced,
      spaceBefore:
        region === 'ca'
          ? { signs: ':', space: spaced, added: false }
          : { signs: ';:!?', space: spaced, added: true },
    }),
    thousands: region === 'ch' || region === 'li',
    keepsMarks: primary === 'he' || primary === 'yi',
  }
}

/** Where a language has one usage at home and another abroad, a tag without a region means home. */
const homes: Readonly<Record<string, string>> = { es: 'es' }

function denseOf(primary: string, subtags: readonly string[]): Rules['dense'] {
  if (primary === 'ja') return corners
  if (primary !== 'zh' && primary !== 'yue') return undefined
  const traditional =
    subtags.includes('hant') || (!subtags.includes('hans') && /\b(?:tw|hk|mo)\b/.test(subtags.join(' ')))
  if (traditional) return { ...corners, dash: '——' }
  return { outer: ['“', '”'], inner: ['‘', '’'], dash: '——' }
}

function lookUp<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
