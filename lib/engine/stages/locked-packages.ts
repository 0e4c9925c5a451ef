import { z } from 'zod'

const names = z.record(z.string(), z.unknown()).optional()

const lockfileSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      dependencies: names,
      optionalDependencies: names,
      peerDependencies: names,
    }),
  ),
})

type Packages = z.output<typeof lockfileSchema>['packages']

/** What is installed of a package: where it lies, its version, and the hash of what it was unpacked from. */
type Installed = [path: string, version: string, integrity: string]

/**
 * @param text of `package-lock.json`.
 * @returns what lists packages with all that they depend on, those for other machines included, so that the list is
 * the same everywhere.
 * @throws Error when the text is no lockfile, or a package is not in it.
 */
export function lockedPackages(text: string): (wanted: Iterable<string>) => Installed[] {
  const { packages } = lockfileSchema.parse(JSON.parse(text))
  return (wanted) => {
    const found = new Set<string>()
    const waiting: string[] = []
    for (const name of wanted) {
      const path = installedPath(packages, '', name)
      if (path === undefined) throw new Error(`package-lock.json does not have ${name}, which is imported`)
      waiting.push(path)
    }
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (found.has(path)) continue
      found.add(path)
      const { dependencies, optionalDependencies, peerDependencies } = packages[path] ?? {}
      for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
        const at = installedPath(packages, path, name)
        // What is optional may not be there.
        if (at !== undefined) waiting.push(at)
      }
    }
    return [...found]
      .toSorted()
      .map((path) => [path, packages[path]?.version ?? '', packages[path]?.integrity ?? ''])
  }
}

/** Where Node finds a package that is imported from another: in its own folder, or in one that it stands in. */
function installedPath(packages: Packages, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (Object.hasOwn(packages, path)) return path
    if (folder === '') return undefined
  }
}
