import { execFileSync } from 'node:child_process'

/** Runs git in a folder, with nobody's configuration, and gives what it says. */
export function git(folder: string, ...args: string[]): string {
  const who = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => [
      [`GIT_${role}_NAME`, 'A'],
      [`GIT_${role}_EMAIL`, 'a@b.example'],
    ]),
  )
  const nobodys = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  const options = { cwd: folder, env: { ...process.env, ...who, ...nobodys }, stdio: 'pipe' } as const
  return execFileSync('git', args, options).toString().trim()
}

/** Makes a repository of a folder, or adds a commit to it; @returns the commit's hash. */
export function commitAll(folder: string): string {
  git(folder, 'init', '-q', '-b', 'main')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'A change')
  return git(folder, 'rev-parse', 'HEAD')
}
