/** The kinds of work that site generators do or leave. */
export const workColumns = [
  'highlighting',
  'pages of posts, tags, years; home',
  'feeds',
  'related posts, neighbours',
  'links checked',
  'Markdown twins',
  'search index',
  'share cards',
  'redone after an edit',
] as const

/** What a generator does of each kind in this benchmark. */
export type Work = Record<(typeof workColumns)[number], string>

/** What ours does. @param searches whether the output has a search index. */
export function ownWork(searches: boolean): Work {
  return {
    highlighting: 'highlight.js',
    'pages of posts, tags, years; home': 'yes, and tags index, 404',
    feeds: 'RSS, Atom, JSON, whole archive, RSS a tag',
    'related posts, neighbours': 'both',
    'links checked': 'yes',
    'Markdown twins': 'yes',
    'search index': searches ? 'yes' : 'no',
    'share cards': 'off here',
    'redone after an edit': 'what changed',
  }
}

/** What the other generators do as they are set up here. */
export function peerWork(highlighting: string, redone: string): Work {
  return {
    highlighting,
    'pages of posts, tags, years; home': 'yes',
    feeds: 'RSS',
    'related posts, neighbours': 'no',
    'links checked': 'no',
    'Markdown twins': 'no',
    'search index': 'no',
    'share cards': 'no',
    'redone after an edit': redone,
  }
}
