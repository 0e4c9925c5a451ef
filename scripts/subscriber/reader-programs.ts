import { spawnSync } from 'node:child_process'

/** Programs that follow feeds as readers do, and none of which is ours. */
export interface ReaderPrograms {
  newsboat: string
  /** A Python that has feedparser. */
  python: string
}

/**
 * Finds newsboat and a Python with feedparser; where they are missing and may be installed, installs Debian's packages.
 *
 * @returns the programs, or a sentence for each that is missing.
 */
export function readerPrograms(): ReaderPrograms | string[] {
  const there = find()
  const isMissing = there.newsboat === undefined || there.python === undefined
  if (isMissing && process.getuid?.() === 0 && runs('apt-get', ['--version'])) {
    console.error('Installing newsboat and python3-feedparser …')
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] })
    const install = ['install', '-y', '-qq', 'newsboat', 'python3-feedparser']
    spawnSync('apt-get', install, { stdio: ['ignore', 'ignore', 2], env: withoutQuestions() })
  }
  const { newsboat, python } = find()
  if (newsboat !== undefined && python !== undefined) return { newsboat, python }
  return [
    ...(newsboat === undefined ? ['newsboat is missing: apt-get install newsboat.'] : []),
    ...(python === undefined
      ? ['No python3 has feedparser: apt-get install python3-feedparser, or pip install feedparser.']
      : []),
  ]
}

function find(): { newsboat?: string; python?: string } {
  const pythons = ['python3', '/usr/bin/python3', 'python']
  return {
    newsboat: runs('newsboat', ['--version']) ? 'newsboat' : undefined,
    python: pythons.find((python) => runs(python, ['-c', 'import feedparser, sqlite3'])),
  }
}

function runs(program: string, args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

function withoutQuestions(): NodeJS.ProcessEnv {
  return { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
}
