import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publicInfo } from '../../../lib/engine/load/known-files.ts'
import { readContent } from '../../../lib/engine/load/read-content.ts'
import { sitePath } from '../../../lib/paths.ts'
import { root } from '../../support/command.ts'

const content = join(root, 'tests/fixtures/wide')

test('of each file its size is known, of a film recorded in a browser its width and height too', () => {
  const { assets } = readContent(content)
  expect(assets['posts/films/clip.webm']).toMatchObject({ bytes: 554, width: 96, height: 128 })
  expect(assets['posts/films/talk.png']).toMatchObject({ width: 320, height: 180 })
  expect(assets['posts/films/paper.pdf']?.width).toBeUndefined()
})

test('the same is known of files of public/, and nothing of one that has just gone', () => {
  const at = (name: string) => ({ address: sitePath(`/${name}`), path: join(content, 'posts/films', name) })
  expect(publicInfo([at('clip.webm'), at('paper.pdf'), at('gone.mp4')])).toEqual({
    '/clip.webm': { bytes: 554, width: 96, height: 128 },
    '/paper.pdf': { bytes: 1516 },
    '/gone.mp4': {},
  })
})
