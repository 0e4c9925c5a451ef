import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { summaries } from '../../scripts/commands.mjs'
import { cleanEnvironment, root, runProgram, scratch, type CommandResult } from '../support/command.ts'

const files = readdirSync(join(root, 'scripts'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
const called = Object.values(scripts).flatMap(
  (line) => /^node scripts\/run\.mjs (\S+)$/.exec(line)?.[1] ?? [],
)

let bundles: string

async function ask(name: string, ...args: string[]): Promise<CommandResult> {
  const env = cleanEnvironment()
  return runProgram(process.execPath, [join(bundles, `${name}.mjs`), ...args], { cwd: root, env })
}

// One bundle of all commands, which takes no longer than that of one.
beforeAll(async () => {
  mkdirSync(scratch, { recursive: true })
  bundles = mkdtempSync(join(scratch, 'commands-'))
  await build({
    entryPoints: files.map((name) => `scripts/${name}.ts`),
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    outdir: bundles,
  })
})

describe('every command', () => {
  it('is in the list of commands, and none is that does not exist', () => {
    expect(Object.keys(summaries).toSorted()).toEqual(files.toSorted())
    expect(called.filter((name) => !files.includes(name))).toEqual([])
    expect(called.length).toBeGreaterThan(10)
  })

  it.each(files)('%s says what it takes, instead of beginning', async (name) => {
    const { code, stdout, stderr } = await ask(name, '--help')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`${name}: ${new Map(Object.entries(summaries)).get(name)}\n`)
    expect(stdout).toMatch(/^Examples?|^An example:/m)
    expect(stdout).toMatch(/^ {2}0 {2}.*\n {2}1 {2}\S.*\n {2}2 {2}/m)
    const flags = [...stdout.matchAll(/^ {2}(?:-\w, )?--([\w-]+)(?: \S+)? {2,}\S/gm)].map(([, flag]) => flag)
    expect(flags).toContain('help')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(105)
  })
})
