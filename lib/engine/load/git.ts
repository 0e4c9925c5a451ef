import { spawn } from 'node:child_process'

/** The answer of git, or why there is none. */
export interface GitAnswer {
  ok: boolean
  output: Buffer
  /** What it said besides. */
  complaint: string
}

/** Variables that point git at another repository than the folder's own, as they are set within hooks. */
const elsewhere =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|PREFIX|SHALLOW_FILE|GRAFT_FILE|NAMESPACE)$/

/**
 * Files of a content folder can look like a repository without a working tree, whose configuration names programs: git
 * takes a folder for one only where it is told so.
 */
const settings = ['-c', 'safe.bareRepository=explicit']

/**
 * Asks git, which neither writes nor reaches the network. Where there is no git, the answer is not ok.
 *
 * @param input goes to its standard input.
 */
export function askGit(folder: string, args: readonly string[], input = ''): Promise<GitAnswer> {
  const inherited = Object.entries(process.env).filter(([name]) => !elsewhere.test(name))
  const env = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_NO_REPLACE_OBJECTS: '1' }
  return new Promise((resolve) => {
    const child = spawn('git', [...settings, ...args], {
      cwd: folder,
      env: { ...Object.fromEntries(inherited), NODE_ENV: process.env.NODE_ENV, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const output: Buffer[] = []
    const complaint: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk))
    const answer = (ok: boolean): void =>
      resolve({ ok, output: Buffer.concat(output), complaint: Buffer.concat(complaint).toString() })
    child.once('error', () => answer(false))
    child.once('close', (code) => answer(code === 0))
    // Git may be gone before it has read everything; its exit code tells.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
