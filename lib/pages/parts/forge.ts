/** Where a forge shows a file, and how it addresses what is asked of it. */
export interface Forge {
  /** The page on which the file is edited. */
  edit: string
  /** The list of the commits that changed it. */
  history: string
  commit: (hash: string) => string
}

/**
 * Makes a forge's addresses for a content file, as GitHub has them, or GitLab, or Gitea and Forgejo, by the name of
 * the host.
 *
 * @param repository its page on the forge: `https://github.com/someone/blog`.
 * @param file content-relative path.
 */
export function forgeOf(repository: string, branch: string, file: string): Forge {
  const base = repository.replace(/\/+$/, '')
  const path = ['content', ...file.split('/')].map(encodeURIComponent).join('/')
  const ref = branch.split('/').map(encodeURIComponent).join('/')
  const { host } = new URL(repository)
  if (/(?:^|\.)gitlab\./.test(host)) return forge(`${base}/-`, `edit/${ref}`, `commits/${ref}`, path)
  if (host === 'codeberg.org' || /(?:^|\.)(?:gitea|forgejo)\./.test(host))
    return forge(base, `_edit/${ref}`, `commits/branch/${ref}`, path)
  return forge(base, `edit/${ref}`, `commits/${ref}`, path)
}

function forge(base: string, edit: string, history: string, path: string): Forge {
  return {
    edit: `${base}/${edit}/${path}`,
    history: `${base}/${history}/${path}`,
    commit: (hash) => `${base}/commit/${hash}`,
  }
}
