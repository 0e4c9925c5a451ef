import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, scratch } from './command.ts'

/** Builds, once for all tests, the sample that is shipped, the site of the archive, one in German, and one of wide things. */
export default async function buildSites(): Promise<void> {
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch, { recursive: true })
  await build('shipped', [])
  await must('bench', ['--write', '232', join(scratch, 'archive-content')])
  await build('german', ['--content', join(root, 'tests/fixtures/german')])
  await build('wide', ['--content', join(root, 'tests/fixtures/wide')])
  await build('archive', ['--content', join(scratch, 'archive-content')])
}

async function build(name: string, args: string[]): Promise<void> {
  await must('build', [...args, '--out', join(scratch, name)])
}

async function must(command: string, args: string[]): Promise<void> {
  const { code, stdout, stderr } = await run(command, args)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${stdout}\n${stderr}`)
}
