import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { builtSite } from '../support/built-site.ts'
import { root } from '../support/command.ts'

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string(),
      lastLine: z.number().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
})

/** Attributes that MathML Core gives every element (section 2.1.1); the checker's schema is that of MathML 3. */
const newerThanTheChecker = /^Attribute “scriptlevel” not allowed on element “m[a-z]+”/

/** How React writes elements that have no end tag. It means nothing (HTML standard, 13.1.2.1), and is no error. */
const harmless = /^Trailing slash on void elements/

/**
 * The checker reads files, which are of no origin, so that nothing is the site's own to it, and it takes data for scripts.
 * What browsers say of the policy, tests/browser/policy.test.ts asks them.
 */
const ofNoOrigin = /^(?:Resource|Inline script) violates Content Security Policy/

const checker = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar')

/** Why the checker cannot run here, if it cannot. */
function obstacle(): string | undefined {
  if (spawnSync('java', ['-version']).status !== 0) return 'the Nu HTML checker needs Java, and there is none'
  // The package fetches it when it is installed.
  if (!existsSync(checker)) return 'vnu-jar has not downloaded the Nu HTML checker; run: npm rebuild vnu-jar'
  return undefined
}

it.for(['shipped', 'german', 'archive'])('the %s site is valid HTML by the Nu checker', (name, { skip }) => {
  const why = obstacle()
  if (why !== undefined) {
    console.warn(`Skipped: ${why}.`)
    return skip(why)
  }
  const site = builtSite(name)
  // Of a site made by a program, each kind of page a few times; of one made by hand, all.
  const files = site.pages.map(({ file }) => file).filter((_, at) => name !== 'archive' || at % 20 === 0)
  expect(files.length).toBeGreaterThan(15)
  const { stderr } = spawnSync('java', ['-Xss4m', '-jar', checker, '--format', 'json', ...files], {
    cwd: site.folder,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  const { messages } = report.parse(JSON.parse(stderr))
  const told = messages
    .filter(({ message }) => ![newerThanTheChecker, harmless, ofNoOrigin].some((it) => it.test(message)))
    .map(
      ({ type, url, lastLine, message, extract }) =>
        `${type} ${url}:${lastLine ?? 0} ${message} ${extract ?? ''}`,
    )
  expect(told).toEqual([])
})
