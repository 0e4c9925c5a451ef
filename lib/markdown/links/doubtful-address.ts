import { nearest } from '../../nearest.ts'

/** What is wrong with an address, and what to write. */
export interface Doubt {
  message: string
  fix: string
}

/** Schemes that are often meant; others that programs know are left alone. */
const usual = [
  'http',
  'https',
  'mailto',
  'tel',
  'ftp',
  'sms',
  'data',
  'geo',
  'irc',
  'git',
  'ssh',
  'news',
  'matrix',
  'magnet',
  'sftp',
  'ftps',
  'xmpp',
  'smtp',
  'nntp',
  'rtmp',
  'rtsp',
]

/**
 * @param written an address in full, with a scheme.
 * @param noun how messages call it: `link`, `picture`, `file`.
 * @returns why nobody else can follow it: it is one of the author's own computer, or its scheme is misspelt.
 */
export function doubtOf(written: string, noun: string): Doubt | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(written.trim())?.[1]?.toLowerCase()
  if (scheme === undefined || scheme.length < 2) return undefined
  const what = `The ${noun} \`${written}\``
  if (scheme === 'file')
    return {
      message: `${what} is a file of your own computer, which readers do not have.`,
      fix: 'Put the file into the content folder, and write its path from this file.',
    }
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (/^https?$/.test(scheme) && url && isOwnComputer(url.hostname))
    return {
      message: `${what} is on your own computer, so that readers are led to theirs.`,
      fix: 'Write the address that readers have, or a path such as `/posts/hello/`. Where it is one that they type, put it in backticks.',
    }
  const likely = usual.includes(scheme) ? undefined : nearest(scheme, ['http', 'https', 'mailto'])
  if (likely === undefined) return undefined
  return {
    message: `${what} begins with \`${scheme}:\`, which no browser knows.`,
    fix: `Write \`${likely}${written.slice(scheme.length)}\`.`,
  }
}

function isOwnComputer(host: string): boolean {
  return /^(?:localhost|(?:.+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/i.test(host)
}
