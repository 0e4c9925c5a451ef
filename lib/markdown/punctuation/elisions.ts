/** What words of a language are written with an apostrophe at their start or end. */
export interface Elisions {
  /** Follows an apostrophe: what lost its beginning and is no word without. */
  lostStart: RegExp
  /** Follows an apostrophe where no quotation ends later: what is a word too. */
  mayLoseStart: RegExp
  /** Comes before an apostrophe that may just as well end a quotation. */
  lostEnd: RegExp
  /** Comes before an apostrophe that joins it to the next word, whatever marks that begins with. */
  joins: RegExp
}

const never = /(?!)/
export const noElisions: Elisions = { lostStart: never, mayLoseStart: never, lostEnd: never, joins: never }

const word = (...words: string[]): RegExp =>
  new RegExp(`^(?:${words.join('|').replaceAll(' ', '|')})(?![\\p{L}\\p{M}])`, 'iu')
const ending = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.replaceAll(' ', '|')})$`, 'iu')
const romance =
  'l d un dell all dall nell sull coll quest quell bell sant c m t s v n gl dev po com anch tutt mezz senz buon'

export const elisions: Readonly<Record<string, Elisions>> = {
  en: {
    lostStart: word(
      'tis tisn twas twasn twere twill twould twixt em n nuff cuz coz cept spose gainst nother nuther kay zactly scuse',
    ),
    mayLoseStart: word('cause bout round til till neath cos fore nless sup hood er im'),
    lostEnd: /(?:[sxz]|in|(?<![\p{L}])(?:o|ol|th|an|wi|lil|li|mo|po|ha|de))$/iu,
    joins: /(?<!\p{L})(?:o|d)$/iu,
  },
  de: {
    lostStart: word('ne n nen ner nem nes s nauf naus nunter rin rauf rüber nüber isses'),
    mayLoseStart: word('mal was ran raus rein rum runter nein is'),
    lostEnd: /[sßxz]$/iu,
    joins: never,
  },
  fr: {
    lostStart: word('tain ttention spèce tit tite'),
    mayLoseStart: word('fin jour soir'),
    lostEnd: ending('l d j m t s c n qu jusqu lorsqu puisqu quoiqu presqu quelqu aujourd p v z'),
    joins: ending('l d j m t s c n qu jusqu lorsqu puisqu quoiqu presqu quelqu entr'),
  },
  it: {
    lostStart: word('ndrangheta ndranghete ndranghetista na nu nun mbè'),
    mayLoseStart: word('sto sta ste sti sera notte o l n un'),
    lostEnd: ending('po mo be va fa da di sta to te ca ve de ne su pe co so vo fra pro'),
    joins: ending(romance),
  },
  nl: {
    lostStart: word('t s n k m r ns ie'),
    mayLoseStart: never,
    lostEnd: /[sxz]$/iu,
    joins: never,
  },
  es: {
    lostStart: never,
    mayLoseStart: word('ta tá tas toy tamos tan amos pa'),
    lostEnd: ending('pa na to too tos ná mu ca'),
    joins: never,
  },
  ca: { lostStart: never, mayLoseStart: never, lostEnd: never, joins: ending('l d m t s n') },
  pt: { lostStart: word('tá tô tava bora cê'), mayLoseStart: never, lostEnd: never, joins: ending('d n') },
  sv: {
    lostStart: word('na n et an en ke sen'),
    mayLoseStart: never,
    lostEnd: /[sxz]$|(?<!\p{L})(?:ha|ta|sa|la|ska|va|da|mor|far|ä)$/iu,
    joins: never,
  },
  pl: { lostStart: never, mayLoseStart: never, lostEnd: never, joins: never },
}
