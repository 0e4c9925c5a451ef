import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { addressIn } from '../../../lib/engine/load/site-file-in.ts'
import { findOwnFile, listOwnFiles, readOwnFile } from '../../../lib/engine/load/own-files.ts'
import { readContent } from '../../../lib/engine/load/read-content.ts'

let home: string
let content: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'groundwork-own-'))
  content = join(home, 'content')
  write('posts/one.md')
  writeFileSync(join(home, 'secret.txt'), 'secret')
})

function write(file: string): void {
  mkdirSync(dirname(join(content, file)), { recursive: true })
  writeFileSync(join(content, file), file)
}

function link(file: string, target: string): void {
  mkdirSync(dirname(join(content, file)), { recursive: true })
  symlinkSync(target, join(content, file))
}

/** What is listed, with the bytes of each file, and what is said of the rest. */
function look(path = content, prefix: '' | 'public/' = ''): { files: string[]; said: string[] } {
  const { files, problems } = listOwnFiles({ path, prefix })
  return {
    files: files.map((one) => `${one.file}: ${readOwnFile(one.path).toString()}`),
    said: problems.map(({ severity, file, message, fix }) => {
      expect(severity).toBe('error')
      expect(fix).toBeTruthy()
      return `${file}: ${message}`
    }),
  }
}

it.each([
  ['a file elsewhere', '../../secret.txt', 'a link out of the content folder, to `../../secret.txt`'],
  ['a file of the system', '/etc/passwd', 'a link out of the content folder, to `/etc/passwd`'],
  ['a process’s environment', '/proc/self/environ', 'a link out of the content folder'],
  ['a device without an end', '/dev/zero', 'a link out of the content folder'],
  ['a folder', '/etc', 'a link out of the content folder'],
  ['the folder above', '../..', 'a link out of the content folder'],
  ['a folder of which the name begins alike', '../../content-more', 'a link out of the content folder'],
  ['the folder’s repository', '../.git/config', 'a link into what is hidden in the content folder'],
  ['nothing', 'nowhere', 'a link to nothing'],
  ['itself', 'x', 'a link that leads back to itself'],
  ['the folder it is in', '.', 'a link to a folder that it lies in itself'],
  ['the whole content', '..', 'a link to a folder that it lies in itself'],
])('lists nothing through a link to %s', (_, target, message) => {
  mkdirSync(join(home, 'content-more'))
  write('.git/config')
  link('posts/x', target)
  const { files, said } = look()
  expect(files).toEqual(['posts/one.md: posts/one.md'])
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^posts\/x: /)
  expect(said[0]).toContain(message)
})

it('follows links within the folder, to files and folders, whatever way they are written', () => {
  write('shared/a.svg')
  link('posts/b.svg', '../shared/a.svg')
  link('posts/c.svg', join(content, 'shared/a.svg'))
  link('posts/d.svg', 'b.svg')
  link('posts/pictures', '../shared')
  linkSync(join(home, 'secret.txt'), join(content, 'posts/hard.txt'))
  expect(look()).toEqual({
    files: [
      'posts/b.svg: shared/a.svg',
      'posts/c.svg: shared/a.svg',
      'posts/d.svg: shared/a.svg',
      'posts/hard.txt: secret',
      'posts/one.md: posts/one.md',
      'posts/pictures/a.svg: shared/a.svg',
      'shared/a.svg: shared/a.svg',
    ],
    said: [],
  })
})

it('reads a folder that is a link itself', () => {
  link('posts/b.md', join(content, 'posts/one.md'))
  const before = look()
  symlinkSync('content', join(home, 'link'))
  expect(look(join(home, 'link'))).toEqual(before)
  expect(before.said).toEqual([])
})

it('does not go round among folders that lead to each other', () => {
  link('a/b', '../b')
  link('b/a', '../a')
  const { files, said } = look()
  expect(files).toEqual(['posts/one.md: posts/one.md'])
  expect(said.map((line) => line.split(':')[0])).toEqual(['a/b/a', 'b/a/b'])
})

it('waits at no pipe, and reads no socket', async () => {
  execFileSync('mkfifo', [join(content, 'posts/pipe.md')])
  link('site.yaml', 'posts/pipe.md')
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(join(content, 'posts/socket'), resolve))
  try {
    expect(look()).toEqual({
      files: ['posts/one.md: posts/one.md'],
      said: [
        'posts/pipe.md: It is no file but a named pipe.',
        'posts/socket: It is no file but a socket.',
        'site.yaml: It is no file but a named pipe.',
      ],
    })
    expect(addressIn(content).origin).toBe('http://localhost')
  } finally {
    server.close()
  }
})

it('tells of links out of public/ by their names there', () => {
  link('x.txt', '../secret.txt')
  expect(look(content, 'public/').said).toEqual([
    'public/x.txt: It is a link out of public/, to `../secret.txt`; all that it leads to would be published.',
  ])
})

it('names the file and the folder that may not be read', () => {
  write('posts/two.md')
  write('posts/closed/three.md')
  for (const folder of [home, content, join(content, 'posts')]) chmodSync(folder, 0o755)
  chmodSync(join(content, 'posts/two.md'), 0)
  chmodSync(join(content, 'posts/closed'), 0)
  const problems = asNobody(() => readContent(content).problems)
  expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'posts/closed: The folder cannot be read: EACCES.',
    'posts/two.md: The file cannot be read: EACCES.',
  ])
})

it('finds one file by its name, and none that would not be listed', () => {
  link('posts/two.md', 'one.md')
  link('posts/x.txt', '../../secret.txt')
  const find = (file: string): string | undefined => findOwnFile({ path: content, prefix: '' }, file)
  expect(readFileSync(find('posts/two.md') ?? '', 'utf8')).toBe('posts/one.md')
  for (const file of ['posts/x.txt', '../secret.txt', 'posts', 'posts/gone.md', '.'])
    expect(find(file)).toBeUndefined()
})

it('reads nothing that has become a link since it was listed', () => {
  const [file] = listOwnFiles({ path: content, prefix: '' }).files
  if (!file) throw new Error('nothing was listed')
  renameSync(file.path, join(home, 'moved'))
  symlinkSync(join(home, 'secret.txt'), file.path)
  expect(() => readOwnFile(file.path)).toThrow()
  rmSync(file.path)
  execFileSync('mkfifo', [file.path])
  expect(() => readOwnFile(file.path)).toThrow('not a file any more')
})

/** Root may read everything, so what permissions keep away is looked at as somebody else. */
function asNobody<Result>(work: () => Result): Result {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(65534)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
  }
}
