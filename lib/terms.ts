/** A term and how often a text uses it. */
export type Term = [term: string, count: number]

/** Of a text so many terms are kept: what it is about is among them. */
const kept = 32

/** So many letters tell most words apart and bring most forms of one word together, in many languages. */
const stemLength = 6

const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]{2}|[\p{L}\p{M}]{3,}[+#]*/gu

/**
 * Words that say nothing of what a text is about, in the languages the interface is translated into. They would only
 * take up room: words that many posts use count for nothing in any language.
 */
const common = new Set(
  (
    'about above after again against all also although always and another any anything are around because been ' +
    'before being below between both but can cannot could did does doing done down during each either else enough ' +
    'even ever every everything few first for from get gets give given gives goes going had has have having here how ' +
    'however into its itself just know less let like long look made make makes making many may mean means might more ' +
    'most much must need needs neither never next nor not nothing now off often once one only other others our out ' +
    'over own per rather said same say says see seen should since some something still such take takes than that ' +
    'the their them then there these they thing things this those though three through time too took two under until ' +
    'upon use used uses using very want wants was way ways well were what when where whether which while who whole ' +
    'whose why will with within without work works would yet you your ' +
    'aber alle allem allen aller alles als also auch auf aus bei beim bin bis bist dabei dadurch daher damit dann ' +
    'darauf darf das dass dein dem den denn der des deshalb dessen die dies diese diesem diesen dieser dieses doch ' +
    'dort durch eine einem einen einer eines einfach einige einmal erst etwa etwas euch für ganz gar geht gegen ' +
    'genau gibt habe haben hat hatte hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer immer ist jede ' +
    'jedem jeden jeder jedes jetzt kann kein keine keinen können könnte lassen machen macht man mehr mein mich mir ' +
    'mit muss müssen nach nicht nichts noch nun nur oben oder ohne schon sehr sein seine seinem seinen seiner seit ' +
    'selbst sich sie sind soll sollte sondern sonst über und uns unser unter viel viele vom von vor wann war waren ' +
    'warum was weil weiter welche welcher wenn wer werden wie wieder will wir wird wird wirklich wollen worden wurde ' +
    'wurden zum zur zwar zwei zwischen'
  ).split(' '),
)

/** @returns the terms of a text in the order in which they stand, as often as they do. */
export function termsIn(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().match(word) ?? []
  return words.filter((one) => !common.has(one)).map((one) => [...one].slice(0, stemLength).join(''))
}

/** @returns the terms that a text uses more than once, the most frequent first, at a tie in the order of code units. */
export function topTerms(text: string): Term[] {
  const counts = new Map<string, number>()
  for (const term of termsIn(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > 1)
    .toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, kept)
}
