import { parseContentDate } from '../../dates.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Says why a text is no date of content, and what to write. */
export function explainDate(written: string): { message: string; fix: string } {
  const text = written.trim()
  const [, year = '', month = '', day = '', rest = ''] = /^(\d{4})-(\d\d)-(\d\d)(.*)$/.exec(text) ?? []
  if (year !== '' && parseContentDate(`${year}-${month}-${day}`) === undefined) {
    return { message: impossible(text, year, month, day), fix: 'Write a day that exists.' }
  }
  if (/^T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(rest)) {
    return {
      message: `\`${text}\` is not a date: there is no such time of day.`,
      fix: 'Write a time that exists.',
    }
  }
  const likely = suggest(text)
  return {
    message: `\`${text}\` is not a date as content files write it.`,
    fix:
      likely === undefined
        ? 'Write year, month and day, as in `2024-07-23`, or an instant, as in `2024-07-23T09:00:00Z`.'
        : `Write \`${likely}\`.`,
  }
}

function impossible(text: string, year: string, month: string, day: string): string {
  const name = months[Number(month) - 1]
  if (name === undefined) return `\`${text}\` is not a date: there is no month ${month}.`
  return `\`${text}\` is not a date: there is no ${Number(day)} ${name} ${year}.`
}

function suggest(text: string): string | undefined {
  const candidates = [fromInstant(text), fromYearFirst(text), fromDayFirst(text), fromWords(text)]
  return candidates.find((candidate) => candidate !== undefined && parseContentDate(candidate) !== undefined)
}

/** `2024-07-23 09:00:00 +0200`, `2024-07-23T09:00`: where no offset is given, UTC. */
function fromInstant(text: string): string | undefined {
  const shape =
    /^(\d{4}-\d\d-\d\d)[Tt ]+(\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(?:([+-]\d\d):?(\d\d)|[Zz]|UTC|GMT)?$/
  const [, day, time, seconds = ':00', hours, minutes] = shape.exec(text) ?? []
  if (day === undefined || time === undefined) return undefined
  return `${day}T${time}${seconds}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`
}

function fromYearFirst(text: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? []
  return isoDay(year, month, day)
}

/** With slashes, the month may come first: then nothing is suggested unless only one reading is a date. */
function fromDayFirst(text: string): string | undefined {
  const [, first, separator, second, year] = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})$/.exec(text) ?? []
  const dayFirst = isoDay(year, second, first)
  if (separator === '.') return dayFirst
  const monthFirst = isoDay(year, first, second)
  const possible = [dayFirst, monthFirst].filter(
    (day) => day !== undefined && parseContentDate(day) !== undefined,
  )
  return possible.length === 1 || dayFirst === monthFirst ? possible[0] : undefined
}

/** `23 July 2024`, `July 23, 2024`, `Jul 23rd 2024`. */
function fromWords(text: string): string | undefined {
  const [, day, name] = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+([A-Za-z]{3,9})\.?,?\s+\d{4}$/.exec(text) ?? []
  const [, otherName, otherDay] =
    /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+\d{4}$/.exec(text) ?? []
  const word = (name ?? otherName)?.toLowerCase()
  const month = word === undefined ? -1 : months.findIndex((known) => known.toLowerCase().startsWith(word))
  return month === -1 ? undefined : isoDay(text.slice(-4), String(month + 1), day ?? otherDay)
}

function isoDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
