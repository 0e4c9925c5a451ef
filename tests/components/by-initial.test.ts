import { expect, it } from 'vitest'
import { byInitial } from '../../components/by-initial.ts'

it.each([
  ['Go', 'G'],
  ['gRPC', 'G'],
  ['Öl', 'O'],
  ['.NET', 'N'],
  ['C++', 'C'],
  ['404', '#'],
  ['Ελλάδα', 'Ε'],
])('puts %s under %s', (name, initial) => {
  expect(byInitial([name], String, 'en').map((group) => group.initial)).toEqual([initial])
})

it('keeps the order within a letter and puts the letters in theirs', () => {
  expect(byInitial(['Go', 'C#', '7zip', 'C', 'gRPC'], String, 'en')).toEqual([
    { initial: 'C', items: ['C#', 'C'] },
    { initial: 'G', items: ['Go', 'gRPC'] },
    { initial: 'Z', items: ['7zip'] },
  ])
})

it('has no groups where there is nothing', () => {
  expect(byInitial([], String, 'en')).toEqual([])
})
