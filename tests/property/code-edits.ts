import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pick, type Edit, type Random } from './random-edit.ts'

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
  inFile('lib/pages/parts/theme-line.ts', 'the script in each page', toggle('try{', 'try{let edited;')),
  inFile('lib/pictures/recipes.ts', 'a recipe for pictures', toggle('quality: 55', 'quality: 50')),
  inFile(
    'lib/engine/pictures/encode-picture.ts',
    'the encoder of pictures',
    toggle("fit: 'cover'", "fit: 'fill'"),
  ),
  inFile('lib/engine/pictures/inspect-picture.ts', 'what is seen in pictures', toggle("'srgb'", "'b-w'")),
  inFile('lib/engine/output/compress-blob.ts', 'how files are compressed', toggle('level: 9', 'level: 1')),
  inFile('lib/cards/card.ts', 'the code of cards', (text, random) =>
    text.includes('// edit') ? text.replace(/\n\/\/ edit.*\n$/, '') : `${text}\n// edit ${random(2)}\n`,
  ),
  inFile('package-lock.json', 'a licence in the lockfile', (text, random) =>
    text.replace(/"license": "[^"]*"/, `"license": "MIT-${random(2)}"`),
  ),
  (_, random, { checkout }) => {
    const name = pick(versioned, random) ?? 'temml'
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
const versioned = ['temml', 'linebreak', 'sharp']

/** Files that hold the version of a package. */
function versionFiles(name: string): string[] {
  return ['package-lock.json', 'node_modules/.package-lock.json', `node_modules/${name}/package.json`]
}

/** Every file that an edit of code may change in `node_modules`, where files are shared with the checkout's own. */
export const packageFiles: readonly string[] = [...new Set(versioned.flatMap(versionFiles))].filter((file) =>
  file.startsWith('node_modules/'),
)

interface Versions {
  version?: string
  packages?: Record<string, { version?: string }>
}

function setVersion(checkout: string, name: string, version: string): void {
  for (const file of versionFiles(name)) {
    const path = join(checkout, file)
    const json: Versions = JSON.parse(readFileSync(path, 'utf8'))
    const entry = json.packages?.[`node_modules/${name}`] ?? json
    entry.version = version
    replace(path, `${JSON.stringify(json, null, 2)}\n`)
  }
}

/** Puts one text in the place of another, and back. */
function toggle(one: string, other: string): (text: string) => string {
  return (text) => (text.includes(other) ? text.replace(other, one) : text.replace(one, other))
}

function inFile(file: string, what: string, change: (text: string, random: Random) => string): Edit {
  return (_, random, { checkout }) => {
    const path = join(checkout, file)
    replace(path, change(readFileSync(path, 'utf8'), random))
    return what
  }
}

/** Writes a new file in the place of one that may be a hard link. */
function replace(path: string, text: string): void {
  rmSync(path, { force: true })
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
