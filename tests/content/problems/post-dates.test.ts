import { describe, expect, test } from 'vitest'
import { complaints, parseText } from '../content-builder.ts'
import { bare, post, withFields } from './field-complaints.ts'

describe('dates', () => {
  test('in the file name and in the front matter, the same', () => {
    const { problems } = parseText(
      'posts/2024-07-23-a.md',
      withFields('title: A', 'date: 2024-07-23T01:00:00+02:00'),
    )
    expect(problems).toEqual([])
  })
  test('in both, and different', () => {
    expect(complaints('posts/2024-07-22-a.md', withFields('title: A', 'date: 2024-07-23')))
      .toMatchInlineSnapshot(`
      "posts/2024-07-22-a.md:3:7  error  The date is \`2024-07-23\` here and \`2024-07-22\` in the file's name.
        fix: Make the two the same, or take this line out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('in neither', () => {
    expect(bare('title: A')).toMatchInlineSnapshot(`
      "posts/a.md:1:1  error  The post has no date.
        fix: Add \`date: 2024-07-23\`, or begin the name of the file with the date.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('impossible in the file name', () => {
    expect(complaints('posts/2024-02-30-a.md', withFields('title: A'))).toMatchInlineSnapshot(`
      "posts/2024-02-30-a.md:1:1  error  The file's name begins with a date that is none: \`2024-02-30\` is not a date: there is no 30 February 2024.
        fix: Write a day that exists.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('impossible in the front matter', () => {
    expect(bare('title: A', 'date: 2024-02-31')).toMatchInlineSnapshot(`
      "posts/a.md:3:7  error  \`2024-02-31\` is not a date: there is no 31 February 2024.
        fix: Write a day that exists.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('updated before it was published', () => {
    expect(post('updated: 2024-07-22')).toMatchInlineSnapshot(`
      "posts/a.md:4:10  error  \`updated\` is \`2024-07-22\`, which is before the post's date, \`2024-07-23\`.
        fix: Write the day of the last change, or take the line out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('updated on the same day, earlier by the clock, where only one has a clock', () => {
    const text = withFields('title: A', 'date: 2024-07-23T09:00:00Z', 'updated: 2024-07-23')
    expect(parseText('posts/a.md', text).problems).toEqual([])
  })
  test('updated an hour before, where both have a clock', () => {
    expect(bare('title: A', 'date: 2024-07-23T09:00:00Z', 'updated: 2024-07-23T08:00:00Z'))
      .toMatchInlineSnapshot(`
      "posts/a.md:4:10  error  \`updated\` is \`2024-07-23T08:00:00Z\`, which is before the post's date, \`2024-07-23T09:00:00Z\`.
        fix: Write the day of the last change, or take the line out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('without a value', () => {
    expect(bare('title: A', 'date:')).toMatchInlineSnapshot(`
      "posts/a.md:3:6  error  \`date\` has no value.
        fix: Write one, as in \`date: 2024-07-23\`, or take the line out.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('a year alone', () => {
    expect(bare('title: A', 'date: 2024')).toMatchInlineSnapshot(`
      "posts/a.md:3:7  error  \`date\` must be a date, but \`2024\` is a number.
        fix: Write year, month and day, as in \`2024-07-23\`, or an instant, as in \`2024-07-23T09:00:00Z\`.

      1 error, 0 warnings in 1 file"
    `)
  })
  test('without hyphens', () => {
    expect(bare('title: A', 'date: 20240723')).toMatchInlineSnapshot(`
      "posts/a.md:3:7  error  \`date\` must be a date, but \`20240723\` is a number.
        fix: Write \`2024-07-23\`.

      1 error, 0 warnings in 1 file"
    `)
  })
})
