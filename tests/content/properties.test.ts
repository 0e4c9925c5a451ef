import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseContentDate } from '../../lib/dates.ts'
import { parseContentFile } from '../../lib/content/parse-file.ts'
import { tagKey, tagSlug } from '../../lib/content/index/tag-key.ts'
import { isSlug } from '../../lib/paths.ts'
import { formatProblems } from '../../lib/content/problems/problem-report.ts'
import { parseText } from './content-builder.ts'

const files = fc.constantFrom(
  'site.yaml',
  'tags.yaml',
  'posts/a.md',
  'posts/2024-07-23-a.md',
  'posts/a/index.md',
  'focus/a.md',
  'focus/index.md',
  'projects/a.md',
  'pages/a.md',
)

function holds(result: ReturnType<typeof parseContentFile>, file: string): void {
  for (const problem of result.problems) {
    expect(problem.file).toBe(file)
    expect(problem.message).toMatch(/^[A-Z`].*\.$/s)
    expect(problem.line).toBeGreaterThanOrEqual(1)
    if (problem.field !== undefined) expect(problem.column).toBeGreaterThanOrEqual(1)
  }
  expect(result.parsed === undefined).toBe(result.problems.length > 0)
  expect(formatProblems(result.problems, { color: false })).not.toContain('undefined')
}

/** Text of an author: one line, nothing that no page can hold. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF\uFEFF]/gu, ' ').trim())
  .filter((text) => text !== '')
const slug = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}$/)
const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const dateText = fc.oneof(
  day.map((date) => date.toISOString().slice(0, 10)),
  day.map((date) => date.toISOString()),
)
const url = fc.webUrl({ validSchemes: ['http', 'https'] })

const postFrontMatter = fc.record(
  {
    title: words,
    date: dateText,
    description: words,
    tags: fc.array(words, { maxLength: 4 }),
    publication: fc.record({ name: words, url }, { requiredKeys: ['name'] }),
    draft: fc.boolean(),
    series: words,
    aliases: fc.array(
      slug.map((name) => `/${name}/`),
      { maxLength: 3 },
    ),
    cover: fc.record({ src: words, alt: fc.oneof(words, fc.constant('')) }),
    featured: fc.boolean(),
    toc: fc.boolean(),
    lang: fc.constantFrom('en', 'de', 'pt-BR', 'zh-Hant'),
    id: fc.stringMatching(/^[A-Za-z0-9._-]{1,12}$/),
    focus: fc.array(slug, { maxLength: 3 }),
    project: slug,
  },
  { requiredKeys: ['title', 'date'] },
)

describe('any file', () => {
  test('of any bytes is read or refused', () => {
    fc.assert(
      fc.property(files, fc.uint8Array({ maxLength: 200 }), (file, bytes) => {
        holds(parseContentFile({ file, bytes }), file)
      }),
    )
  })
  test('of any text between fences is read or refused', () => {
    fc.assert(
      fc.property(files, fc.string({ unit: 'binary', maxLength: 120 }), (file, text) => {
        holds(parseText(file, `---\n${text}\n---\nText.\n`), file)
      }),
      { numRuns: 300 },
    )
  })
  test('of YAML’s own characters is read or refused', () => {
    const unit = fc.constantFrom(
      ...'abc:-?[]{}#&*!|>\'"%@`, \n\t~',
      'title',
      'tags',
      'date',
      ': ',
      '\n  ',
      '2024-02-31',
    )
    fc.assert(
      fc.property(files, fc.array(unit, { maxLength: 40 }), (file, parts) => {
        const text = parts.join('')
        holds(parseText(file, file.endsWith('.md') ? `---\n${text}\n---\n` : text), file)
      }),
      { numRuns: 500 },
    )
  })
  test('of any values in known fields is read or refused', () => {
    const fields = [
      'title',
      'date',
      'updated',
      'tags',
      'publication',
      'draft',
      'aliases',
      'cover',
      'status',
      'since',
      'order',
      'author',
      'feed',
      'navigation',
      '__proto__',
      'constructor',
    ]
    fc.assert(
      fc.property(files, fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()), (file, values) => {
        const yaml = stringify(values)
        holds(parseText(file, file.endsWith('.md') ? `---\n${yaml}---\n` : yaml), file)
      }),
      { numRuns: 300 },
    )
  })
  test('at any path', () => {
    const segment = fc.constantFrom(
      'posts',
      'pages',
      'focus',
      'index.md',
      'a.md',
      'Ü b.md',
      '_x',
      '.x',
      '',
      '..',
      '2024-01-01-.md',
    )
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 4 }), (segments) => {
        const file = segments.join('/')
        for (const problem of parseText(file, '').problems) expect(problem.file).toBe(file)
      }),
    )
  })
})

describe('valid front matter', () => {
  test('of a post is what it says', () => {
    fc.assert(
      fc.property(postFrontMatter, (written) => {
        const { parsed, problems } = parseText('posts/a.md', `---\n${stringify(written)}---\nText.\n`)
        expect(problems).toEqual([])
        const defaults = { draft: false, featured: false, tags: [], aliases: [], focus: [] }
        expect(parsed?.frontMatter).toEqual({ ...defaults, ...written, date: parseContentDate(written.date) })
        expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed)
      }),
      { numRuns: 300 },
    )
  })
})

describe('tags', () => {
  test('a key is that of its own spelling without case, spaces and punctuation', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(tagKey(text.toUpperCase())).toBe(tagKey(text))
        expect(tagKey(tagKey(text))).toBe(tagKey(text))
        if (/[\p{L}\p{N}+#]/u.test(text)) expect(tagKey(text.replace(/[ .\-/]/g, ''))).toBe(tagKey(text))
      }),
    )
  })
  test('a slug is safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = tagSlug(text)
        expect(made === undefined || isSlug(made)).toBe(true)
      }),
    )
  })
})
