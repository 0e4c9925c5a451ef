import { describe, expect, test } from 'vitest'
import { parseCommits, type Commit, type FileChange } from '../../lib/history/commits.ts'
import { editsByFile, wordsOf } from '../../lib/history/edits.ts'

test('the log is read with names as they are', () => {
  const zero = '0'.repeat(40)
  const log = [
    '\u0001c3',
    '2026-03-01T23:30:00-05:00',
    'Move: a "name"',
    '\n:100644 100644 b1 b1 R100',
    'posts/a.md',
    'posts/ü b.md',
    ':100644 000000 b2 ' + zero + ' D',
    'posts/gone.md',
    '\u0001c2',
    '2026-02-01T10:00:00Z',
    '',
    '\n:100644 100644 b0 b1 M',
    'posts/a.md',
    '\u0001c1',
    '2026-01-01T10:00:00Z',
    'Nothing here',
    '',
  ].join('\0')
  expect(parseCommits(log)).toEqual([
    {
      hash: 'c3',
      date: '2026-03-01T23:30:00-05:00',
      subject: 'Move: a "name"',
      changes: [
        { status: 'renamed', from: 'posts/a.md', to: 'posts/ü b.md', before: 'b1', after: 'b1' },
        { status: 'deleted', from: 'posts/gone.md', to: 'posts/gone.md', before: 'b2', after: zero },
      ],
    },
    {
      hash: 'c2',
      date: '2026-02-01T10:00:00Z',
      subject: '',
      changes: [{ status: 'changed', from: 'posts/a.md', to: 'posts/a.md', before: 'b0', after: 'b1' }],
    },
    { hash: 'c1', date: '2026-01-01T10:00:00Z', subject: 'Nothing here', changes: [] },
  ])
  expect(parseCommits('')).toEqual([])
})

describe('edits', () => {
  const change = (status: FileChange['status'], from: string, to = from): FileChange => {
    return { status, from, to, before: 'x', after: 'y' }
  }
  const commit = (hash: string, ...changes: FileChange[]): Commit => {
    return { hash, date: '2026-03-01T23:30:00-05:00', subject: `Subject of ${hash}`, changes }
  }
  const edits = (commits: Commit[], substantial = () => true) =>
    Object.fromEntries(
      [...editsByFile(commits, substantial)].map(([file, list]) => [
        file,
        list.map(({ hash }) => hash).join(' '),
      ]),
    )

  test('carry the UTC day and the subject', () => {
    expect(editsByFile([commit('1', change('changed', 'a.md'))], () => true).get('a.md')).toEqual([
      {
        hash: '1',
        date: { text: '2026-03-02', day: '2026-03-02', instant: Date.UTC(2026, 2, 2) },
        subject: 'Subject of 1',
      },
    ])
  })

  test.each<[string, Commit[], Record<string, string>]>([
    ['adding is none', [commit('1', change('added', 'a'))], {}],
    [
      'newest first',
      [commit('2', change('changed', 'a')), commit('1', change('changed', 'a'))],
      { a: '2 1' },
    ],
    [
      'a file keeps those under its former names',
      [
        commit('3', change('changed', 'c')),
        commit('2', change('renamed', 'b', 'c')),
        commit('1', change('changed', 'b')),
      ],
      { c: '3 2 1' },
    ],
    [
      'a file whose name another had before does not take its edits over',
      [
        commit('3', change('changed', 'a')),
        commit('2', change('renamed', 'a', 'b'), change('added', 'a')),
        commit('1', change('changed', 'a')),
      ],
      { a: '3', b: '2 1' },
    ],
    [
      'a file that was removed and came again has those of its last life',
      [
        commit('4', change('changed', 'a')),
        commit('3', change('added', 'a')),
        commit('2', change('deleted', 'a')),
        commit('1', change('changed', 'a')),
      ],
      { a: '4' },
    ],
    ['what is gone has none', [commit('2', change('deleted', 'a')), commit('1', change('changed', 'a'))], {}],
    [
      'two files that change names keep their own',
      [
        commit('2', change('renamed', 'a', 'b'), change('renamed', 'b', 'a')),
        commit('1', change('changed', 'a')),
      ],
      { a: '2', b: '2 1' },
    ],
  ])('%s', (_, commits, expected) => {
    expect(edits(commits)).toEqual(expected)
  })

  test('that change no words are none', () => {
    expect(edits([commit('1', change('changed', 'a'))], () => false)).toEqual({})
  })
})

describe('the words of a file', () => {
  test.each([
    ['---\ntitle: A\n---\n\nText\nhere.\n', 'Text here.'],
    ['---\r\ntitle: A\r\n---\r\nText   here.', 'Text here.'],
    ['---\n---\nText here.', 'Text here.'],
    ['Text\n\n---\n\nhere.', 'Text --- here.'],
    ['---\ntitle: never closed\nText', '--- title: never closed Text'],
    ['', ''],
  ])('%j are %j', (text, words) => {
    expect(wordsOf(text)).toBe(words)
  })
})
