import { percentDecoded } from '../percent-decoded.ts'
import { readFile } from 'node:fs/promises'
import { exportedSite } from './exported-site.ts'
import { placeholder } from './placeholder.ts'

/**
 * Makes the route of all files that have no route of their own. Only the dev server asks it for them: into an export they
 * are copied as they are, since Next.js writes its own files beside pages and would write over some of these.
 */
export function furtherFiles() {
  return {
    async GET(_: Request, { params }: { params: Promise<{ file: string[] }> }): Promise<Response> {
      const asked = `/${(await params).file.join('/')}`
      const path = percentDecoded(asked) ?? asked
      const wanted = [path, `${path}/index.html`]
      const found = exportedSite().further.find((file) =>
        wanted.includes(percentDecoded(file.path) ?? file.path),
      )
      if (!found) return new Response('Not found', { status: 404 })
      return new Response(await readFile(found.file), { headers: { 'content-type': found.type } })
    },
    generateStaticParams(): { file: string[] }[] {
      if (process.env.NODE_ENV === 'production') return [{ file: [placeholder] }]
      return exportedSite().further.map(({ path }) => ({
        file: (percentDecoded(path) ?? path).slice(1).split('/'),
      }))
    },
  }
}
