import { expect, test } from 'vitest'
import { directionOf } from '../lib/direction.ts'

test.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['HE-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur-PK', 'rtl'],
  ['yi', 'rtl'],
  ['ps', 'rtl'],
  ['sd', 'rtl'],
  ['ug', 'rtl'],
  ['dv', 'rtl'],
  ['ckb', 'rtl'],
  ['az-Arab', 'rtl'],
  ['pa-Arab-PK', 'rtl'],
  ['ks-Deva', 'ltr'],
  ['sd-Deva', 'ltr'],
  ['en', 'ltr'],
  ['de-AT', 'ltr'],
  ['zh-Hant', 'ltr'],
  ['', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
