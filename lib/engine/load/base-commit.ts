import { parseContentFile } from '../../content/parse-file.ts'
import type { SiteFile } from '../../content/schema.ts'
import { formatProblems } from '../../content/problems/problem-report.ts'
import { Refusal } from '../../refusal.ts'
import { askGit } from './git.ts'

/** What the owner of a site has agreed to, by a commit of its repository. */
export interface BaseCommit {
  /** What `site.yaml` says there. */
  settings: SiteFile
  /** The content folder as the repository names it; '' where it is the whole of it. */
  folder: string
  /** Whether a file of `public/`, named relative to it, is not the one of that commit. */
  isChanged: (file: string) => boolean
}

/**
 * Reads what a content folder and `public/` are at a commit of the repository that they lie in.
 *
 * @param ref a branch, tag or commit.
 * @throws Refusal that says what to do, where there is no such commit, or nothing to be read of it.
 */
export async function readBase(ref: string, contentDir: string, publicDir: string): Promise<BaseCommit> {
  const inside = await askGit(contentDir, ['rev-parse', '--show-prefix'])
  if (!inside.ok) throw new Refusal(`--base ${ref}: ${noRepository(inside.complaint, contentDir)}`)
  const found = await askGit(contentDir, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ])
  const commit = found.output.toString().trim()
  if (!found.ok || commit === '') throw new Refusal(await noCommit(ref, contentDir))
  const shown = await askGit(contentDir, ['cat-file', 'blob', `${commit}:./site.yaml`])
  const folder = inside.output.toString().trim().replace(/\/$/, '')
  const name = folder === '' ? 'site.yaml' : `${folder}/site.yaml`
  if (!shown.ok)
    throw new Refusal(
      `--base ${ref}: there is no ${name} in it, by which to judge. Name a commit that has one.`,
    )
  const { parsed, problems } = parseContentFile({ file: 'site.yaml', bytes: shown.output })
  if (parsed?.kind !== 'site')
    throw new Refusal(
      `--base ${ref}: its ${name} cannot be judged by. Mend it there first:\n${formatProblems(problems, { color: false })}`,
    )
  const changed = await changedSince(commit, publicDir)
  return {
    settings: parsed.frontMatter,
    folder,
    isChanged: (file) => changed === undefined || changed.has(file),
  }
}

function noRepository(complaint: string, contentDir: string): string {
  if (complaint.includes('dubious ownership'))
    return `git does not trust ${contentDir}, which another user owns. Say that you do: git config --global --add safe.directory FOLDER`
  if (complaint.includes('bare repository'))
    return `${contentDir} holds files that look like a git repository of its own (HEAD, objects, refs). Take them away.`
  if (complaint === '') return 'git is needed for that, and is not here. Install it, or leave --base out.'
  return `${contentDir} lies in no git repository. Leave --base out.`
}

async function noCommit(ref: string, contentDir: string): Promise<string> {
  const shallow = await askGit(contentDir, ['rev-parse', '--is-shallow-repository'])
  const said = `--base ${ref}: the repository has no such commit`
  return shallow.output.toString().trim() === 'true'
    ? `${said}, as far as it is here: the clone is shallow. Fetch it whole with \`git fetch --unshallow\`; in a workflow, with \`fetch-depth: 0\`.`
    : `${said}. Name a branch, a tag or a commit that is here: \`git fetch\` brings what is new elsewhere, \`origin/main\` is a branch of there.`
}

/** @returns files below a folder that are not those of a commit; undefined where its repository does not know that. */
async function changedSince(commit: string, folder: string): Promise<ReadonlySet<string> | undefined> {
  const diff = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--relative']
  const answers = [
    await askGit(folder, [...diff, commit, '--', '.']),
    // What nobody has added yet, ignored files included.
    await askGit(folder, ['ls-files', '-z', '--others', '--', '.']),
  ]
  if (answers.some(({ ok }) => !ok)) return undefined
  return new Set(
    answers.flatMap(({ output }) =>
      output
        .toString()
        .split('\0')
        .map((name) => name.normalize('NFC')),
    ),
  )
}
