import { spawnSync } from 'node:child_process'

/**
 * Opens a file in the editor that the environment names, and waits until that gives the terminal back. The name may be
 * a command with arguments of its own: `code --wait`.
 *
 * @returns what to tell, where there is none or it has failed.
 */
export function openInEditor(path: string, env: NodeJS.ProcessEnv): string | undefined {
  const editor = env.VISUAL || env.EDITOR
  if (!editor) return `No editor is named in VISUAL or EDITOR: open ${path} yourself.`
  const { status, error } =
    process.platform === 'win32'
      ? spawnSync(`${editor} "${path}"`, { stdio: 'inherit', shell: true })
      : spawnSync('sh', ['-c', `${editor} "$1"`, 'sh', path], { stdio: 'inherit' })
  if (error === undefined && status === 0) return undefined
  return `${editor} ended with ${status ?? error?.message}: open ${path} yourself.`
}
