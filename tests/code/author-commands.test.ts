import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { root } from '../support/command.ts'

const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))

// A host that sets NODE_ENV installs nothing else.
it.each(['build', 'check', 'dev', 'new', 'start'])(
  '%s needs no package that only development has',
  async (name) => {
    const { metafile } = await build({
      entryPoints: [`scripts/${name}.ts`, 'lib/engine/workers/worker.ts'],
      absWorkingDir: root,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      outdir: 'out',
      metafile: true,
      write: false,
    })
    const imported = Object.values(metafile.inputs).flatMap(({ imports }) =>
      imports
        .filter(({ external }) => external)
        .map(({ path }) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path),
    )
    const packages = [...new Set(imported)].filter((path) => !isBuiltin(path))
    expect(packages.length).toBeGreaterThan(3)
    expect(packages.filter((path) => dependencies[path] === undefined)).toEqual([])
  },
)
