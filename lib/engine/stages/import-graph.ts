import { isBuiltin } from 'node:module'

/** What some modules are made of. */
export interface ImportedCode {
  /** Files of the checkout, those modules among them. */
  files: Set<string>
  /** Names of packages. */
  packages: Set<string>
}

/**
 * Finds what modules import, directly and indirectly; types are not there when the program runs, and do not count.
 *
 * @param root the checkout.
 * @param modules relative to it.
 * @returns what one or more of the modules are made of.
 * @throws Error with the bundler's words when code is not valid.
 */
export async function importGraph(
  root: string,
  modules: readonly string[],
): Promise<(entries: readonly string[]) => ImportedCode> {
  const { build } = await import('esbuild')
  const { metafile } = await build({
    entryPoints: [...modules],
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    loader: { '.css': 'empty', '.woff2': 'empty' },
    // Nothing is written, but two modules may have one name.
    outdir: 'imports',
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  return (entries) => {
    const files = new Set<string>()
    const packages = new Set<string>()
    const waiting = [...entries]
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const input = metafile.inputs[file]
      if (!input) throw new Error(`${file} is no module of this program`)
      if (files.has(file)) continue
      files.add(file)
      for (const { path, external } of input.imports) {
        if (!external) waiting.push(path)
        else if (!isBuiltin(path)) packages.add(packageOf(path))
      }
    }
    return { files, packages }
  }
}

/** `react` for `react/jsx-runtime`. */
function packageOf(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/')
}
