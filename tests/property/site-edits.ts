import { tagNames } from './post-edits.ts'
import { pick, some, type Edit, type Random } from './random-edit.ts'
import type { ModelEntry, ModelSettings, SiteModel } from './site-model.ts'

/** Edits of what is no post: `site.yaml`, `tags.yaml`, pages, focus and projects. */
export const siteEdits: readonly Edit[] = [
  onSettings('title', (settings, random) => {
    settings.title = `Property ${random(1000)}`
  }),
  onSettings('language', (settings, random) => {
    // Of the last nothing is known, so that the machine must not be asked.
    settings.language = pick(['en', 'de', 'sv', 'la'], random) ?? 'en'
  }),
  onSettings('punctuation', (settings) => {
    settings.smartPunctuation = !settings.smartPunctuation
  }),
  onSettings('cards', (settings) => {
    settings.cards = !settings.cards
  }),
  onSettings('search', (settings) => {
    settings.search = !settings.search
  }),
  onSettings('comments', (settings) => {
    settings.comments = !settings.comments
  }),
  onSettings('repository', (settings) => {
    settings.repository = !settings.repository
  }),
  onSettings('number of posts shown', (settings, random) => {
    settings.shown = 1 + random(5)
  }),
  onSettings('about', (settings) => {
    settings.about = !settings.about
  }),
  (site, random) => {
    const tag = pick(tagNames, random) ?? 'Go'
    const number = random(1000)
    site.tags =
      pick<SiteModel['tags']>(
        [
          {},
          { [tag]: { description: `About it, ${number}.` } },
          { [tag]: { name: `Tag ${number}` } },
          { [tag]: { slug: `tag-${number}` } },
          { Queues: { aliases: ['Postgres', 'Lines'] }, Go: { description: `A language, ${number}.` } },
        ],
        random,
      ) ?? {}
    return `tags.yaml: ${JSON.stringify(site.tags)}`
  },
  ...(['pages', 'focus', 'projects'] as const).flatMap((kind): Edit[] => [
    (site, random) => {
      const name = `entry-${site.nextName++}`
      site[kind].push({ name, title: `Title ${name}`, words: 'New.', tags: [], order: random(9) })
      return `add ${kind}/${name}`
    },
    (site, random) => {
      const entry = pick(site[kind], random)
      if (!entry) return `nothing in ${kind}`
      const change = pick(entryChanges, random)
      change?.(entry, random)
      return `edit ${kind}/${entry.name}`
    },
    (site, random) => {
      const entry = pick(site[kind], random)
      site[kind] = site[kind].filter((other) => other !== entry)
      return `remove ${kind}/${entry?.name ?? ''}`
    },
  ]),
]

const entryChanges: readonly ((entry: ModelEntry, random: Random) => void)[] = [
  (entry, random) => {
    entry.words = `Words ${random(1000)}.`
  },
  (entry, random) => {
    entry.title = `Title ${random(1000)}`
  },
  (entry, random) => {
    entry.tags = some(tagNames, random)
  },
  (entry, random) => {
    entry.order = random(9)
  },
]

function onSettings(name: string, change: (settings: ModelSettings, random: Random) => void): Edit {
  return ({ settings }, random) => {
    change(settings, random)
    return `site.yaml: ${name}`
  }
}
