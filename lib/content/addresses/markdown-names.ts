const names = /\.(?:md|mdx|mdc|mdoc|markdown|markdn|mdown|mdwn|mdtxt|mdtext|mkd|mkdn|mkdown)$/i

/**
 * @returns how the name of a Markdown file ends, in any of the spellings that other systems know; undefined for any other
 * file. Content files end in `.md` and nothing else.
 */
export function markdownExtension(file: string): string | undefined {
  return names.exec(file)?.[0]
}

/**
 * @returns the name that a Markdown file should have; any other file keeps its own.
 *
 * withMarkdownName('posts/hello/Index.mdx') // => 'posts/hello/index.md'
 */
export function withMarkdownName(file: string): string {
  const extension = markdownExtension(file)
  if (extension === undefined) return file
  return `${file.slice(0, -extension.length)}.md`.replace(/(^|\/)index\.md$/i, '$1index.md')
}
