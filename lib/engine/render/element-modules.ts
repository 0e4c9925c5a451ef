import { basename, join, relative } from 'node:path'
import { sha256 } from '../cache/hash.ts'
import { listFiles } from '../cache/list-files.ts'
import { projectRoot } from '../cache/checkout.ts'

export interface ElementModule {
  /** Names of the custom elements it defines; a part that elements load when they need it defines none. */
  elements: string[]
  /** File name with the hash of its code: `text-1a2b3c4d.js`. */
  file: string
  code: string
}

/**
 * Bundles what components/modules lists, each module with the custom elements that it brings from components/elements.
 * What an element imports with `import()` is a module beside it, which it names relative to itself.
 */
export async function bundleElements(): Promise<ElementModule[]> {
  const folder = join(projectRoot, 'components/modules')
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    entryPoints: listFiles(folder).map((file) => join(folder, file)),
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
  return outputFiles.map(({ path, text }) => {
    const { entryPoint, inputs = {} } = metafile.outputs[relative(projectRoot, path)] ?? {}
    // Parts are named in the code of others, so their names are the bundler's.
    if (!entryPoint?.startsWith('components/modules/'))
      return { elements: [], file: basename(path), code: text }
    const elements = Object.keys(inputs)
      .filter((input) => input.startsWith('components/elements/'))
      .map((input) => basename(input, '.ts'))
    return { elements, file: `${basename(path, '.js')}-${sha256(text).slice(0, 8)}.js`, code: text }
  })
}
