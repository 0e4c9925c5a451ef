/**
 * Hosts give files named so a meaning of their own (`_headers`, `_worker.js`), and authors put by what is not to be seen:
 * no such file is served from the content folder, whatever links to it.
 *
 * @param path of a file, with forward slashes.
 * @returns whether a name in it begins with `_` or `.`; `.` and `..` are no names.
 */
export function isUnserved(path: string): boolean {
  return path.split('/').some(isUnservedName)
}

/**
 * @param field what stands before the reference in front matter: `src: `.
 * @returns what is wrong with a reference to such a file, and what to write instead.
 */
export function explainUnserved(noun: string, written: string, field = ''): { message: string; fix: string } {
  const name = written.split('/').find(isUnservedName) ?? written
  const served = written
    .split('/')
    .map((segment) => (isUnservedName(segment) ? segment.replace(/^[._]+/, '') || 'name' : segment))
    .join('/')
  return {
    message: `The ${noun} \`${written}\` leads to a file that is never served: the name \`${name}\` begins with \`${name.charAt(0)}\`.`,
    fix: `Rename it, and write \`${field}${served}\`.`,
  }
}

function isUnservedName(segment: string): boolean {
  return /^[._]/.test(segment) && segment !== '.' && segment !== '..'
}
