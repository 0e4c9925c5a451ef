/** @returns the text in single quotes, as YAML writes them. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
