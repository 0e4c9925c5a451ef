import { basename, join } from 'node:path'
import { sha256 } from './hash.ts'
import { listFiles } from './list-files.ts'
import { projectRoot } from './project.ts'

export interface ElementModule {
  /** The element's; a part that elements load when they need it has none. */
  name?: string
  /** File name with the hash of its code: `code-block-1a2b3c4d.js`. */
  file: string
  code: string
}

/**
 * Bundles each custom element of components/elements into a module of its own. What one imports with `import()` is a
 * module beside it, which it names relative to itself.
 */
export async function bundleElements(): Promise<ElementModule[]> {
  const folder = join(projectRoot, 'components/elements')
  const entryPoints = listFiles(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
  if (entryPoints.length === 0) return []
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    entryPoints,
    bundle: true,
    splitting: true,
    chunkNames: '[name]-[hash]',
    metafile: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    outdir: folder,
    absWorkingDir: projectRoot,
    legalComments: 'none',
  })
  const elements = new Set(
    Object.entries(metafile.outputs)
      .filter(([, { entryPoint }]) => entryPoint?.startsWith('components/elements/'))
      .map(([path]) => basename(path)),
  )
  return outputFiles.map(({ path, text }) => {
    const file = basename(path)
    // Parts are named in the code of others, so their names are the bundler's.
    if (!elements.has(file)) return { file, code: text }
    const name = basename(path, '.js')
    return { name, file: `${name}-${sha256(text).slice(0, 8)}.js`, code: text }
  })
}
