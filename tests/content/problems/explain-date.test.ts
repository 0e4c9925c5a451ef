import { describe, expect, test } from 'vitest'
import { explainDate } from '../../../lib/content/problems/explain-date.ts'

const example = 'Write year, month and day, as in `2024-07-23`, or an instant, as in `2024-07-23T09:00:00Z`.'

describe('explainDate', () => {
  test.each([
    ['2024-02-31', '`2024-02-31` is not a date: there is no 31 February 2024.', 'Write a day that exists.'],
    ['2023-02-29', '`2023-02-29` is not a date: there is no 29 February 2023.', 'Write a day that exists.'],
    ['2024-13-01', '`2024-13-01` is not a date: there is no month 13.', 'Write a day that exists.'],
    ['2024-00-01', '`2024-00-01` is not a date: there is no month 00.', 'Write a day that exists.'],
    [
      '2024-04-31T09:00:00Z',
      '`2024-04-31T09:00:00Z` is not a date: there is no 31 April 2024.',
      'Write a day that exists.',
    ],
    [
      '2024-07-23T25:00:00Z',
      '`2024-07-23T25:00:00Z` is not a date: there is no such time of day.',
      'Write a time that exists.',
    ],
  ])('%s does not exist', (written, message, fix) => {
    expect(explainDate(written)).toEqual({ message, fix })
  })

  test.each([
    ['23.07.2024', '2024-07-23'],
    ['3.7.2024', '2024-07-03'],
    ['2024-7-3', '2024-07-03'],
    ['2024/07/23', '2024-07-23'],
    ['2024.07.23', '2024-07-23'],
    ['20240723', '2024-07-23'],
    ['23/07/2024', '2024-07-23'],
    ['07/23/2024', '2024-07-23'],
    ['07/07/2024', '2024-07-07'],
    ['23 July 2024', '2024-07-23'],
    ['23. July 2024', '2024-07-23'],
    ['July 23, 2024', '2024-07-23'],
    ['Jul 3rd, 2024', '2024-07-03'],
    ['2024-07-23 09:00', '2024-07-23T09:00:00Z'],
    ['2024-07-23 09:00:30 +0200', '2024-07-23T09:00:30+02:00'],
    ['2024-07-23T09:00:30', '2024-07-23T09:00:30Z'],
    ['2024-07-23t09:00:30.5z', '2024-07-23T09:00:30Z'],
  ])('%s was probably %s', (written, likely) => {
    expect(explainDate(written)).toEqual({
      message: `\`${written}\` is not a date as content files write it.`,
      fix: `Write \`${likely}\`.`,
    })
  })

  test.each(['07/08/2024', 'yesterday', '31.02.2024', '2024', '2024-07', 'Ma 5, 2024x', '5 Octember 2024'])(
    '%s could be anything',
    (written) => {
      expect(explainDate(written).fix).toBe(example)
    },
  )
})
