import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/command.ts'

/** The lines of a table of netlify.toml. */
function tableOf(name: string): string[] {
  const lines = readFileSync(join(root, 'netlify.toml'), 'utf8').split(/\r?\n/)
  const rest = lines.slice(lines.indexOf(`[${name}]`) + 1)
  const end = rest.findIndex((line) => line.startsWith('['))
  return lines.includes(`[${name}]`) ? rest.slice(0, end === -1 ? undefined : end) : []
}

it('Netlify builds a plain static site, and leaves its plugin for Next.js out', () => {
  expect(tableOf('build')).toContain('command = "npm run build"')
  expect(tableOf('build')).toContain('publish = "out"')
  // The plugin comes by itself where Next.js is a dependency, and fails on an output that Next.js did not write.
  expect(tableOf('build.environment')).toContain('NETLIFY_NEXT_PLUGIN_SKIP = "true"')
})
