import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listFiles } from '../../lib/engine/cache/list-files.ts'

/** Makes a folder hold the given files and no others; those that are the same are left alone. */
export function writeContent(folder: string, files: ReadonlyMap<string, Buffer>): void {
  for (const file of existsSync(folder) ? listFiles(folder) : [])
    if (!files.has(file)) rmSync(join(folder, file))
  for (const [file, bytes] of files) {
    const path = join(folder, file)
    if (existsSync(path) && readFileSync(path).equals(bytes)) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
}

/** Commits a folder as it is, to its own repository; the number decides the day. */
export function commitAll(folder: string, number: number): void {
  if (!existsSync(join(folder, '.git'))) git(folder, ['init', '--quiet'], number)
  git(folder, ['add', '--all'], number)
  git(folder, ['commit', '--quiet', '--allow-empty', '--message', `Change ${number}`], number)
}

function git(folder: string, args: readonly string[], number: number): void {
  const date = `2026-10-${String(1 + (number % 28)).padStart(2, '0')}T12:00:00Z`
  const { status, stderr } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Nobody',
      GIT_AUTHOR_EMAIL: 'nobody@property.example',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: 'Nobody',
      GIT_COMMITTER_EMAIL: 'nobody@property.example',
      GIT_COMMITTER_DATE: date,
    },
  })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
}
