import { readFile } from 'node:fs/promises'
import { exportedSite } from './exported-site.ts'
import { placeholder } from './placeholder.ts'

/** Makes the route of all files that have no route of their own. */
export function furtherFiles() {
  return {
    async GET(_: Request, { params }: { params: Promise<{ file: string[] }> }): Promise<Response> {
      const path = `/${(await params).file.join('/')}`
      const wanted = [path, `${path}/index.html`].map(decoded)
      const found = exportedSite().further.find((file) => wanted.includes(decoded(file.path)))
      if (!found) return new Response('Not found', { status: 404 })
      return new Response(await readFile(found.file), { headers: { 'content-type': found.type } })
    },
    generateStaticParams(): { file: string[] }[] {
      const files = exportedSite().further.map(({ path }) => ({ file: decoded(path).slice(1).split('/') }))
      return files.length > 0 ? files : [{ file: [placeholder] }]
    },
  }
}

function decoded(path: string): string {
  return decodeURIComponent(path)
}
