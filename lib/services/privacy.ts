import { frameOrigins, isFilmHost } from '../content/film-hosts.ts'
import type { SiteFile } from '../content/schema.ts'
import type { Messages } from '../messages/messages.ts'
import { counterOf, giscusOrigin } from './services.ts'

/** @returns what the site says of its reader's privacy: every service it uses, by name and host, or that there is none. */
export function privacyText(site: SiteFile, { privacy }: Messages): string {
  const counter = counterOf(site)
  const { comments, newsletter, webmention, websub, fediverse, me } = site
  const frames = frameOrigins(site.frames)
  const films = frames.filter(isFilmHost)
  const shown = [...frames.filter((origin) => !isFilmHost(origin)), ...site.media]
  const sentences = [
    counter ? privacy.counted(counter.name, hostOf(counter.to)) : privacy.none,
    comments && privacy.comments(hostOf(giscusOrigin)),
    films.length === 0 ? undefined : privacy.films(listed(films)),
    shown.length === 0 ? undefined : privacy.shown(listed(shown)),
    newsletter && privacy.newsletter(hostOf(newsletter.action)),
    webmention === undefined ? undefined : privacy.webmention(hostOf(webmention)),
    websub === undefined ? undefined : privacy.websub(hostOf(websub)),
    fediverse === undefined ? undefined : privacy.fediverse(fediverse),
    me.length === 0 ? undefined : privacy.me(listed(me)),
  ]
  return sentences.filter((sentence) => sentence !== undefined).join(' ')
}

function listed(urls: readonly string[]): string {
  return [...new Set(urls.map(hostOf))].join(', ')
}

function hostOf(url: string): string {
  return new URL(url).host
}
