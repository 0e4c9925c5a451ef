import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './command.ts'

// Runs before each file of tests. A fork has content and public files of its own, so a test that read those of the
// checkout would fail there for no fault of the program: here it fails at once. Commands that tests start are given the
// sample by their environment.
const authors = ['content', 'public'].map((folder) => resolve(root, folder))

function isAuthors(path: unknown): boolean {
  const given = path instanceof URL && path.protocol === 'file:' ? fileURLToPath(path) : String(path)
  const whole = resolve(given)
  return authors.some((folder) => whole === folder || whole.startsWith(folder + sep))
}

function refusing<Calls extends object>(module: Calls): void {
  for (const [name, value] of Object.entries(module)) {
    if (typeof value !== 'function') continue
    const guarded: unknown = new Proxy(value, {
      apply: (target, self, args: unknown[]) => {
        // What a link says is a text; the second argument is where it is put.
        const path = name.startsWith('symlink') ? args[1] : args[0]
        if (!isAuthors(path)) return Reflect.apply(target, self, args)
        throw new Error(`${String(path)} is its author's; tests read the copy in tests/fixtures`)
      },
    })
    Reflect.set(module, name, guarded)
  }
}

refusing(fs)
refusing(fs.promises)
syncBuiltinESMExports()
