import { randomBytes } from 'node:crypto'
import { join, relative } from 'node:path'
import { requireContent, siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { atTerminal, isAtTerminal } from '../lib/cli/dialogue/terminal.ts'
import { askEntry } from '../lib/cli/new/ask-entry.ts'
import { beginEntry } from '../lib/cli/new/begin-entry.ts'
import { openInEditor } from '../lib/cli/new/open-editor.ts'
import { entryOf, newFlags } from '../lib/cli/new/wanted-entry.ts'
import { tagsInUse } from '../lib/cli/new/tag-advice.ts'
import { whatItIs } from '../lib/cli/new/told-entry.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { tell } from '../lib/cli/tell.ts'
import type { NewEntry } from '../lib/content/new-entry.ts'
import { UsageError } from '../lib/usage-error.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'new',
  summary: summaries.new,
  about: `With nothing after it, it asks, on a terminal. A post is a draft, which npm run dev shows and nothing
else does, unless it is said to be published. What is there is never written over.`,
  argument: { name: 'TITLE', about: 'what it is called' },
  flags: { content: siteFlags.content, ...newFlags },
  examples: [
    { type: '"What I found out"', for: 'a draft, content/posts/what-i-found-out.md' },
    { type: 'More --tags Go --date 2026-12-01 --published', for: 'a post that waits until then' },
    { type: 'Uses --kind page', for: 'a page, content/pages/uses.md' },
  ],
  fails: 'where it could not be written',
} as const

await runCommand(command, async ({ values, words }) => {
  const { contentDir } = siteFolders(values, process.env)
  requireContent(contentDir)
  const today = new Date().toISOString().slice(0, 10)
  const id = randomBytes(6).toString('hex')
  const isAsked = words.length === 0 && Object.keys(newFlags).every((flag) => !Object.hasOwn(values, flag))
  let entry: NewEntry
  if (isAsked && isAtTerminal()) {
    const inUse = tagsInUse(contentDir)
    const wanted = await atTerminal((dialogue) => askEntry(dialogue, { contentDir, inUse, today }))
    entry = { ...wanted, folder: false, id }
  } else {
    const title = words.join(' ').trim()
    if (title === '') throw new UsageError('Give it a title: npm run new -- "What I found out"')
    const { said, ...wanted } = entryOf(values, title, today, () => tagsInUse(contentDir))
    for (const line of said) tell(line)
    entry = { ...wanted, id }
  }
  const file = join(contentDir, beginEntry(contentDir, entry))
  const shown = relative(process.env.GROUNDWORK_CALLED_FROM ?? process.cwd(), file)
  tell(`${shown}\n\n${whatItIs(entry, Date.now())}`)
  const complaint = values.open ? openInEditor(file, process.env) : undefined
  if (complaint !== undefined) tell(complaint)
  return 0
})
