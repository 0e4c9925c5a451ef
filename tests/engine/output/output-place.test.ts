import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { outputPlace } from '../../../lib/engine/output/output-place.ts'
import { cacheRoot, projectRoot } from '../../../lib/engine/cache/checkout.ts'

let home: string
let contentDir: string

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'groundwork-place-')))
  contentDir = join(home, 'content')
  mkdirSync(join(contentDir, 'posts'), { recursive: true })
  writeFileSync(join(home, 'file'), '')
  symlinkSync('content', join(home, 'link'))
  symlinkSync('nowhere', join(home, 'broken'))
  symlinkSync('round', join(home, 'round'))
})

function place(outDir: string, content = contentDir): string {
  return outputPlace({ contentDir: content, outDir })
}

it.each([
  ['content', 'which is the content folder'],
  ['content/posts', 'which lies in the content folder'],
  ['content/new/out', 'which lies in the content folder'],
  ['.', 'which holds the content folder'],
  ['..', 'which holds the content folder'],
  ['link', 'which is the content folder'],
  ['link/new', 'which lies in the content folder'],
  ['file', 'which is a file'],
  ['file/out', 'file is a file'],
  ['broken', 'which is a link to nothing'],
  ['broken/out', 'which is a link to nothing'],
  ['round', 'which is a link to nothing'],
  ['~', 'does not stand for the home folder'],
])('refuses %s', (path, why) => {
  const out = join(home, path)
  expect(() => place(out)).toThrow(`The site cannot be written to ${out}, `)
  expect(() => place(out)).toThrow(why)
  expect(() => place(out)).toThrow(/name another folder with --out or OUT_DIR\.$/)
})

it('knows a content folder that is a link', () => {
  expect(() => place(join(home, 'content'), join(home, 'link'))).toThrow('which is the content folder')
})

it.each([
  ['content', 'is the checkout’s content'],
  ['lib', 'is the checkout’s lib'],
  ['lib/engine/out', 'lies in the checkout’s lib'],
  ['.git', 'is the checkout’s .git'],
  ['.next/cache/out', 'lies in'],
  ['node_modules/x', 'lies in the checkout’s node_modules'],
  ['public', 'is the checkout’s public'],
  ['tests/out', 'lies in the checkout’s tests'],
  ['shots', 'is the checkout’s shots'],
  ['.cache', 'is the checkout’s .cache'],
  ['', 'is the checkout'],
  ['..', 'holds'],
])('refuses the checkout’s own %s', (path, why) => {
  expect(() => place(join(projectRoot, path))).toThrow(why)
})

it('refuses the home folder, what holds it, the cache and the root', () => {
  expect(() => place(homedir())).toThrow(/home folder|holds/)
  expect(() => place(dirname(homedir()))).toThrow('holds')
  expect(() => place(join(cacheRoot, 'out'))).toThrow('lies in')
  expect(() => place('/')).toThrow('which holds')
})

it('takes any other place, with its links followed', () => {
  mkdirSync(join(home, 'site'))
  symlinkSync('site', join(home, 'www'))
  expect(place(join(home, 'out'))).toBe(join(home, 'out'))
  expect(place(join(home, 'deep/down/out'))).toBe(join(home, 'deep/down/out'))
  expect(place(join(home, 'www'))).toBe(join(home, 'site'))
  expect(place(join(home, 'www/out'))).toBe(join(home, 'site/out'))
  expect(place(join(home, 'content-out'))).toBe(join(home, 'content-out'))
  expect(place(join(projectRoot, 'out'))).toBe(join(realpathSync(projectRoot), 'out'))
  expect(place(join(projectRoot, '.cache/tests/any/out'))).toContain('.cache/tests/any/out')
})
