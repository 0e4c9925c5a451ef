import type { SiteIndex } from '../../content/index/site-index.ts'
import type { Manifest, OutputFile } from './manifest.ts'

const listFeed = /^(?<kind>tags|series)\/[^/]+\/feed\.xml$/

/**
 * Who follows the feed of a tag or a series hears nothing more once that has another name, and nothing tells them.
 *
 * @param before the output that is to be replaced.
 * @param files the one that replaces it.
 * @returns a sentence on each feed that was in the output and has neither address nor former address now. It is no problem
 * of the content: the same content tells nothing of it where there was no output.
 */
export function goneFeeds(
  before: Manifest | undefined,
  files: readonly OutputFile[],
  { site }: Pick<SiteIndex, 'site'>,
): string[] {
  const was = before?.files ?? {}
  const is = new Set(files.map(({ path }) => path))
  const added = [...is].filter((path) => was[path] === undefined)
  return Object.keys(was).flatMap((path) => {
    const kind = listFeed.exec(path)?.groups?.kind
    if (kind === undefined || is.has(path) || Object.hasOwn(site.feed.moved, `/${path}`)) return []
    const likely = added.filter((other) => listFeed.exec(other)?.groups?.kind === kind)
    const to = likely.length === 1 ? `/${likely[0]}` : `/${kind}/…/feed.xml`
    return [
      `The feed /${path} of the last build is gone: whoever follows it hears nothing more. If it has another name now, write \`moved: { /${path}: ${to} }\` under \`feed:\` in site.yaml.`,
    ]
  })
}
