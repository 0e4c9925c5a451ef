import { beforeAll, expect, it } from 'vitest'
import { outFolder } from '../support/build-output.ts'
import { siteIn } from '../support/built-site.ts'
import { run } from '../support/command.ts'
import { ownFiles, plainNext, type PlainNext } from '../support/plain-next.ts'
import { contentFolder, ownSiteFile, post } from '../support/tiny-site.ts'

const site = `${ownSiteFile}cards: false\nsearch: false\nbudget: { script: 1000 }\n`
const tagged = post('One', '2026-01-01', 'tags: [Go]\nseries: Some\n')
const project = `---\ntitle: P\nsummary: S.\nperiod: '2026'\nstatus: active\ntags: [Go]\n---\n\nWords.\n`
const focus = '---\ntitle: F\nstatus: active\nsince: 2026-01-01\n---\n\nWords.\n'
const about = '---\ntitle: About\n---\n\nMe.\n'

let next: PlainNext
beforeAll(() => {
  next = plainNext('plain-next-poor')
})

it.each<[string, Record<string, string>]>([
  ['nothing but site.yaml', {}],
  ['no posts', { 'projects/p.md': project, 'focus/f.md': focus, 'pages/about.md': about }],
  ['no tags', { 'posts/one.md': post('One', '2026-01-01'), 'projects/p.md': project, 'focus/f.md': focus }],
  [
    'no series',
    {
      'posts/one.md': post('One', '2026-01-01', 'tags: [Go]\n'),
      'projects/p.md': project,
      'focus/f.md': focus,
    },
  ],
  ['no projects', { 'posts/one.md': tagged, 'focus/f.md': focus, 'pages/about.md': about }],
  ['no focus entries', { 'posts/one.md': tagged, 'projects/p.md': project, 'pages/home.md': about }],
])('plain next build exports a site with %s, whole and without what it has not', async (_, files) => {
  const content = contentFolder({ 'site.yaml': site, ...files })
  const out = outFolder()
  const { code, stdout, stderr } = await next.build(content, out)
  expect(code, stdout + stderr).toBe(0)
  const engineOut = outFolder()
  expect((await run('build', ['--content', content, '--out', engineOut])).code).toBe(0)
  expect(ownFiles(siteIn(out))).toEqual(
    ownFiles(siteIn(engineOut)).filter((file) => !/^_(?:headers|redirects)$/.test(file)),
  )
  const check = await run('check', ['--site', '--content', content, '--out', out])
  expect(check.code, check.stdout).toBe(0)
})
