import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { importGraph } from '../../../lib/engine/stages/import-graph.ts'

const root = mkdtempSync(join(tmpdir(), 'groundwork-graph-'))
const files: Record<string, string> = {
  'one.ts':
    "import { two } from './parts/two.ts'\nimport type { Four } from './four.ts'\nexport const one: Four = two",
  'parts/two.ts':
    "import { readFileSync } from 'node:fs'\nexport const two = [readFileSync, import('./three.ts')]",
  'parts/three.ts':
    "import { runtime } from '@scope/name/runtime'\nimport './style.css'\nexport const three = runtime",
  'parts/style.css': "@import 'elsewhere.css';",
  'four.ts': "import 'types-only'\nexport type Four = unknown",
  'five.tsx': "import { useState } from 'react'\nexport const five = () => <p>{useState}</p>",
}
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

it('finds what modules import, later imports included, and passes types over', async () => {
  const imported = await importGraph(root, ['one.ts', 'five.tsx'])
  const one = imported(['one.ts'])
  expect([...one.files].toSorted()).toEqual(['one.ts', 'parts/style.css', 'parts/three.ts', 'parts/two.ts'])
  expect([...one.packages]).toEqual(['@scope/name'])
  expect([...imported(['five.tsx']).packages]).toEqual(['react'])
})

it('fails on code that is not valid', async () => {
  writeFileSync(join(root, 'broken.ts'), 'export const = 1')
  await expect(importGraph(root, ['broken.ts'])).rejects.toThrow()
})
