import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { manifestPath } from '../../../lib/engine/output/manifest.ts'
import { filesOf, stateOf } from '../../../scripts/kills/output-state.ts'
import { writeIn } from '../../support/tiny-site.ts'

it('an output is the old site, the new one, none, or a mixture, which nothing in it can hide', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-state-'))
  const output = (name: string, files: Record<string, string>) => {
    for (const [path, text] of Object.entries({ [manifestPath]: name.slice(0, 3), ...files }))
      writeIn(join(folder, name), path, text)
    return filesOf(join(folder, name))
  }
  const sites = {
    old: output('old', { 'index.html': 'one', 'a/index.html': 'one' }),
    new: output('new', { 'index.html': 'two', 'b/index.html': 'two' }),
  }
  expect(stateOf(output('old again', { 'index.html': 'one', 'a/index.html': 'one' }), sites)).toBe('old')
  expect(stateOf(output('new again', { 'index.html': 'two', 'b/index.html': 'two' }), sites)).toBe('new')
  expect(stateOf(filesOf(join(folder, 'nowhere')), sites)).toBe('absent')
  expect(stateOf(output('new less', { 'index.html': 'two' }), sites)).toBe('mixed')
  expect(stateOf(output('new and old', { 'index.html': 'two', 'a/index.html': 'one' }), sites)).toBe('mixed')
  expect(stateOf(output('odd', { 'index.html': 'two', 'b/index.html': 'two' }), sites)).toBe('mixed')
})
