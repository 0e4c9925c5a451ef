import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ownProcess } from '../../support/own-process.ts'

/*
 * Builds of one site that end at the same time replace one output, keep and take one spare, and tidy one cache. That each
 * of them ends well is a matter of moments, so they do it often.
 */
it('ends well for every one of some builds that end at once', async () => {
  const end = await ownProcess(join(import.meta.dirname, 'build-ends.ts'))
  const home = mkdtempSync(join(tmpdir(), 'groundwork-ends-'))
  const ends = await Promise.all([1, 2, 3].map(() => end(home, '150')))
  expect(ends).toEqual(ends.map(() => ({ code: 0, signal: null, complaint: '' })))
  const outputs = Array.from({ length: 50 }, (_, at) => `out-${at}`)
  expect(readdirSync(home).toSorted()).toEqual(['cache', ...outputs].toSorted())
  for (const output of outputs)
    expect(readFileSync(join(home, output, '39/index.html'), 'utf8')).toBe('page 39')
})
