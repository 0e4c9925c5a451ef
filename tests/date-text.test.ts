import { afterEach, describe, expect, test } from 'vitest'
import { readdirSync } from 'node:fs'
import { longDate, monthName, shortDate } from '../lib/date-text.ts'

const day = Date.UTC(2024, 6, 23)

describe('dates for people', () => {
  test.each([
    ['en', '23 July 2024', '23 Jul', 'July'],
    ['en-GB', '23 July 2024', '23 Jul', 'July'],
    ['en-US', 'July 23, 2024', 'Jul 23', 'July'],
    ['EN-us', 'July 23, 2024', 'Jul 23', 'July'],
    ['de', '23. Juli 2024', '23. Juli', 'Juli'],
    ['de-CH', '23. Juli 2024', '23. Juli', 'Juli'],
    ['fr', '23 juillet 2024', '23 juil.', 'juillet'],
    ['pl', '23 lipca 2024', '23 lip', 'lipiec'],
    ['no', '23. juli 2024', '23. juli', 'juli'],
    ['he', '23 ביולי 2024', '23 ביולי', 'יולי'],
    ['zh', '2024年7月23日', '07-23', '七月'],
    ['zh-Hant', '2024年7月23日', '07-23', '七月'],
    ['fa', '23 جولای 2024', '23 جولـ', 'جولای'],
    ['xx', '23 July 2024', '23 Jul', 'July'],
    ['en-US-US', '23 July 2024', '23 Jul', 'July'],
    ['../../package', '23 July 2024', '23 Jul', 'July'],
  ])('%s', (language, long, short, month) => {
    expect([longDate(day, language), shortDate(day, language), monthName(day, language)]).toEqual([
      long,
      short,
      month,
    ])
  })

  const locales = readdirSync('node_modules/date-fns/locale').filter((name) => /^[a-zA-Z-]+$/.test(name))

  test.each(locales)('the short form has the day and not the year: %s', (language) => {
    const text = shortDate(Date.UTC(2019, 10, 27), language)
    expect(text).toContain('27')
    expect(text).not.toMatch(/19|'/)
  })
})

describe('in any time zone', () => {
  const zone = process.env['TZ']

  afterEach(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns'])('%s', (name) => {
    process.env['TZ'] = name
    expect(new Date(day).getTimezoneOffset()).not.toBe(0)
    expect(longDate(day, 'en')).toBe('23 July 2024')
    expect(shortDate(day + 86_399_999, 'en')).toBe('23 Jul')
    expect(monthName(Date.UTC(2024, 6, 1), 'en')).toBe('July')
  })
})
