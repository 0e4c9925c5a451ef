import { expect, it } from 'vitest'
import { collatorFor } from '../../../lib/content/index/order.ts'

it.each([
  ['sv', ['Alpha', 'Part 2', 'Part 10', 'Zeta', 'Ångström']],
  ['de', ['Alpha', 'Ångström', 'Part 2', 'Part 10', 'Zeta']],
])('sorts as the language does: %s', (language, sorted) => {
  expect(sorted.toReversed().toSorted(collatorFor(language).compare)).toEqual(sorted)
})

it('does not ask the machine how to sort a language that nothing is known of', () => {
  expect(collatorFor('la').resolvedOptions().locale).toBe('en')
})
