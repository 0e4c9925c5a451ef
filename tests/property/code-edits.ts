import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { inFile, replace } from './edit-file.ts'
import { pick, type Edit } from './random-edit.ts'

/**
 * Edits that make Next.js compile again, which takes as long as ten builds. Each has few variants, so that sequences
 * can share what was compiled.
 */
export const codeEdits: readonly Edit[] = [
  inFile('components/site-footer.tsx', 'a component, in a comment', (text, random) =>
    text.includes('// edit') ? text.replace(/\n\/\/ edit.*\n$/, '') : `${text}\n// edit ${random(2)}\n`,
  ),
  inFile('components/entry-line.tsx', 'a component', (text, random) =>
    text.includes('data-edit=')
      ? text.replace(/ data-edit="\d+"/, '')
      : text.replace(/<(li|div|article|a)(\s)/, `<$1 data-edit="${random(2)}"$2`),
  ),
  inFile('app/globals.css', 'a style', (text, random) =>
    text.includes('.edit {')
      ? text.replace(/\n\.edit .*\n$/, '')
      : `${text}\n.edit { margin-block: ${1 + random(2)}px }\n`,
  ),
  inFile('components/elements/theme-switch.ts', 'an element', (text, random) =>
    text.includes('Edited')
      ? text.replace(/\nReflect\.set.*\n$/, '')
      : `${text}\nReflect.set(globalThis, 'Edited', ${random(2)})\n`,
  ),
  inFile('lib/messages/en.ts', 'a word', (text, random) =>
    text.replace(/archive: 'Archive\d*'/, `archive: 'Archive${random(3)}'`),
  ),
  inFile('package-lock.json', 'a licence in the lockfile', (text, random) =>
    text.replace(/"license": "[^"]*"/, `"license": "MIT-${random(2)}"`),
  ),
  (_, random, { checkout }) => {
    const name = pick(versionedPackages, random) ?? 'temml'
    setVersion(checkout, name, `90.0.${random(2)}`)
    return `version of ${name}`
  },
]

/** Edits of code that Next.js does not compile. */
export const lightCodeEdits: readonly Edit[] = [
  (_, random, { checkout }) => {
    const file = join(checkout, `public/extra-${random(2)}.txt`)
    if (random(3) === 0) rmSync(file, { force: true })
    else replace(file, `Text ${random(100)}.\n`)
    return 'a file in public/'
  },
  inFile('public/favicon.svg', 'the icon', (text, random) => `${text}<!-- ${random(100)} -->`),
]

/** Packages whose version can be changed; the last two also decide what cards and pictures are. */
const versionedPackages = ['temml', 'linebreak', 'sharp']

/** Files that hold the version of a package. */
function versionFiles(name: string): string[] {
  return ['package-lock.json', 'node_modules/.package-lock.json', `node_modules/${name}/package.json`]
}

/** Every file that an edit of code may change in `node_modules`, where files are shared with the checkout's own. */
export const packageFiles: readonly string[] = [...new Set(versionedPackages.flatMap(versionFiles))].filter(
  (file) => file.startsWith('node_modules/'),
)

const versioned = z.looseObject({ version: z.string().optional() })
const packageJson = versioned.extend({ packages: z.record(z.string(), versioned).optional() })

function setVersion(checkout: string, name: string, version: string): void {
  for (const file of versionFiles(name)) {
    const path = join(checkout, file)
    const json = packageJson.parse(JSON.parse(readFileSync(path, 'utf8')))
    const entry = json.packages?.[`node_modules/${name}`] ?? json
    entry.version = version
    replace(path, `${JSON.stringify(json, null, 2)}\n`)
  }
}
