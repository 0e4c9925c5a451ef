/** Where an address is kept in the output: `/posts/hello/` in `posts/hello/index.html`, `/a%20b.png` in `a b.png`. */
export function outputPath(path: string): string {
  const file = decodeURIComponent(path.slice(1))
  return path.endsWith('/') ? `${file}index.html` : file
}
