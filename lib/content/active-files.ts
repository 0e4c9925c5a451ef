import { nearest } from '../nearest.ts'
import { percentDecoded } from '../percent-decoded.ts'
import type { Problem } from '../problems.ts'
import type { ParsedSite } from './parsed-file.ts'

/** What a browser makes a page or a program of: HTML, XML that can hold it, scripts. A drawing is made safe instead. */
const active =
  /\.(?:x?html?|xht|shtml?|hta|mht(?:ml)?|xml|xslt?|rdf|rss|atom|[cm]?js|svgz|swf|wasm|appcache|htc)$/i

/**
 * Checks that no file beside a text runs or is a page of its own at the site's address, unless site.yaml lists it.
 *
 * @param served content files that are served as they are.
 * @param all content files.
 */
export function checkActiveFiles(
  served: readonly string[],
  all: readonly string[],
  site: ParsedSite | undefined,
): Problem[] {
  const listed = site?.frontMatter.files ?? []
  const known = new Set(all)
  const unlisted = served.filter((file) => active.test(file) && !listed.includes(file))
  const problems = unlisted.map((file): Problem => {
    const whole = [...listed, ...unlisted].join(', ')
    return {
      severity: 'error',
      file,
      message: `A browser takes \`${/[^.]*$/.exec(file)?.[0] ?? file}\` for a page or a program of its own, which may do at the site's address whatever it likes.`,
      fix: `Write \`files: [${whole}]\` in site.yaml if it is yours, or take the file away; code to be read is best in the text.`,
    }
  })
  if (site === undefined) return problems
  const lost = listed.flatMap((file, at): Problem[] => {
    if (known.has(file)) return []
    const likely = nearest(file, all)
    return [
      {
        severity: 'error',
        file: site.file,
        ...site.positions[`files.${at}`],
        field: `files.${at}`,
        message: `There is no content file \`${file}\`.`,
        fix: likely === undefined ? 'Take it out of `files`.' : `Write \`${likely}\`, or take it out.`,
      },
    ]
  })
  return [...problems, ...lost]
}

/** What hosts read and obey. */
const forHosts = /^(?:_headers|_redirects|_routes\.json|cname|(?:app-)?ads\.txt)$/i

/**
 * Checks that a proposal brings nothing into `public/` that runs, is a page of its own, or tells a host what to do.
 *
 * @param addresses of the files of `public/`.
 * @param isChanged whether a file, relative to the folder, is not the one that the owner has agreed to.
 */
export function checkPublicChanges(
  addresses: readonly string[],
  isChanged: (file: string) => boolean,
): Problem[] {
  return addresses
    .map((address) => percentDecoded(address.slice(1)) ?? address.slice(1))
    .filter((file) => (active.test(file) || forHosts.test(file)) && isChanged(file))
    .map((file) => ({
      severity: 'error',
      file: `public/${file}`,
      message: `The file is new or changed, and ${forHosts.test(file) ? 'a host obeys it' : "a browser runs it at the site's address"}: the site's owner decides on that.`,
      fix: 'Take the change out, or have the owner make it, or merge it as it is.',
    }))
}
