import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { checkContent, type Findings } from '../lib/cli/check-content.ts'
import { requireContent, siteFlags, siteFolders } from '../lib/cli/command-line.ts'
import { atTerminal, isAtTerminal } from '../lib/cli/dialogue/terminal.ts'
import { progressLine } from '../lib/cli/progress-line.ts'
import { runCommand } from '../lib/cli/run-command.ts'
import { applyChoices, leaveOutItems, siteTextIn, type Applied } from '../lib/cli/setup/apply-choices.ts'
import { askChoices } from '../lib/cli/setup/ask-choices.ts'
import { choicesOf, setupFlags, type Choices } from '../lib/cli/setup/choices.ts'
import { hosts, pagesAddress } from '../lib/cli/setup/hosts.ts'
import { sampleFiles } from '../lib/cli/setup/sample-files.ts'
import { findSample } from '../lib/cli/setup/sample-folder.ts'
import { tell } from '../lib/cli/tell.ts'
import { flagForm } from '../lib/cli/usage/help-text.ts'
import { formatProblems } from '../lib/content/problems/problem-report.ts'
import { publicDir } from '../lib/engine/cache/checkout.ts'
import { askGit } from '../lib/engine/load/git.ts'
import { hasErrors } from '../lib/problems.ts'
import { UsageError } from '../lib/usage-error.ts'
import { summaries } from './commands.mjs'

const command = {
  name: 'setup',
  summary: summaries.setup,
  about: `Without flags it asks, on a terminal. With them it does what they say, and leaves all else as it is.
It writes site.yaml, whose comments stay, and can be run again at any time: the id of the feeds, which
must never change, is given once.`,
  flags: { content: siteFlags.content, ...setupFlags },
  examples: [
    { type: '', for: 'asks' },
    { type: '--name "Jo Doe" --samples remove', for: 'does not ask' },
  ],
  fails: 'where the content then has an error; it is told as npm run check does',
} as const

const ownIcon = `public/favicon.svg is what tabs show: put your own there, or take it away, and icons are made of the
title.`

const inComments = `What led to the sample alone is a comment in the navigation now: take its # away, once there is
something to lead to.`

await runCommand(command, async ({ values }) => {
  const { contentDir } = siteFolders(values, process.env)
  requireContent(contentDir)
  const text = siteTextIn(contentDir)
  const isAsked = Object.keys(setupFlags).every((flag) => !Object.hasOwn(values, flag))
  const choices = isAsked ? await asked(contentDir, text) : choicesOf(values, text)
  const applied = applyChoices(contentDir, text, choices, new Date().getUTCFullYear())
  const from = process.env.GROUNDWORK_CALLED_FROM ?? process.cwd()
  tell(`\n${whatWasDone(applied, relative(from, join(contentDir, 'site.yaml')))}`)
  const { problems, looked } = await checkedAfter(contentDir, applied)
  const color = process.stdout.isTTY === true && !process.env.NO_COLOR
  tell(
    problems.length > 0
      ? `\nnpm run check finds:\n\n${formatProblems(problems, { color })}`
      : `npm run check: ${looked}, no problems`,
  )
  if (hasErrors(problems)) return 1
  tell(`\n${nextSteps(choices)}`)
  return 0
})

/** What check finds, once items of the navigation that led to the sample alone are out of it. */
async function checkedAfter(contentDir: string, { removed }: Applied): Promise<Findings> {
  const progress = progressLine(process.stderr, process.env)
  const check = (): Promise<Findings> =>
    checkContent({ contentDir, asOf: Date.now(), progress: progress.show }).finally(progress.clear)
  const findings = await check()
  if (removed.length === 0 || !leaveOutItems(contentDir, removed, findings.problems)) return findings
  tell(inComments)
  return check()
}

async function asked(contentDir: string, site: string): Promise<Choices> {
  if (!isAtTerminal()) {
    const forms = Object.entries(setupFlags).map(
      ([name, flag]) => `  ${flagForm(name, flag).padEnd(24)}  ${flag.about}`,
    )
    throw new UsageError(
      `There is no terminal to ask at. Say by flags what is to be done:\n${forms.join('\n')}`,
    )
  }
  const remote = await askGit(contentDir, ['remote', 'get-url', 'origin'])
  const { untouched } = findSample(contentDir, sampleFiles)
  const likelyUrl = remote.ok ? pagesAddress(remote.output.toString()) : undefined
  return atTerminal((dialogue) => askChoices(dialogue, { site, likelyUrl, hasSample: untouched.length > 0 }))
}

function whatWasDone({ fields, removed, changed }: Applied, site: string): string {
  const gone =
    removed.length === 1 ? 'One file of the sample is' : `${removed.length} files of the sample are`
  return [
    `${site}: ${fields.length === 0 ? 'nothing to change' : fields.join(', ')}`,
    ...(removed.length === 0 ? [] : [`${gone} gone.`]),
    ...(changed.length === 0
      ? []
      : ['These stay, since they are not as they came:', ...changed.map((file) => `  ${file}`)]),
  ].join('\n')
}

function nextSteps({ host }: Choices): string {
  return [
    'Next:',
    '  npm run new   begins a post',
    '  npm run dev   shows the site while you write',
    ...(existsSync(join(publicDir, 'favicon.svg')) ? ['', ownIcon] : []),
    ...(host === undefined ? [] : ['', hosts[host].steps]),
  ].join('\n')
}
