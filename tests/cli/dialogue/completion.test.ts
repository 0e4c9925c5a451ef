import { expect, it } from 'vitest'
import { oneOf } from '../../../lib/cli/dialogue/dialogue.ts'
import { completion } from '../../../lib/cli/dialogue/terminal.ts'

it('completes the last of several words, whatever its case', () => {
  const tags = ['Postgres', 'Queues', 'Performance']
  expect(completion('p', tags)).toEqual([['Postgres', 'Performance'], 'p'])
  expect(completion('Queues, Po', tags)).toEqual([['Postgres'], 'Po'])
  expect(completion('Queues,', tags)).toEqual([tags, ''])
})

it('takes a word by its beginning, where there is no other', () => {
  const read = oneOf(['page', 'post', 'project'])
  expect(read('Post')).toEqual({ value: 'post' })
  expect(read('pa')).toEqual({ value: 'page' })
  for (const line of ['', 'p', 'x', 'posts'])
    expect(read(line)).toEqual({ wrong: 'It is one of page, post, project.' })
})
