import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { cardSources } from '../../lib/engine/cards/cards-code.ts'
import { root } from '../support/command.ts'

it('counts every file that the drawing of a card imports as code of cards', async () => {
  const { metafile } = await build({
    entryPoints: ['lib/engine/cards/draw-card-job.ts'],
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    metafile: true,
    write: false,
  })
  expect(cardSources()).toEqual(expect.arrayContaining(Object.keys(metafile.inputs)))
})
