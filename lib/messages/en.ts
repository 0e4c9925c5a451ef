import type { Messages } from './messages.ts'

const number = new Intl.NumberFormat('en')

function counted(count: number, one: string, many: string): string {
  return `${number.format(count)} ${count === 1 ? one : many}`
}

function posts(count: number): string {
  return counted(count, 'post', 'posts')
}

export const en: Messages = {
  skipToContent: 'Skip to content',
  navigation: 'Site',
  home: 'Home',
  feed: 'Feed',
  licence: (name) => `Text under ${name}`,
  page: {
    archive: 'Archive',
    archiveDescription: (site) => `Every post on ${site}, by year.`,
    year: (year) => year,
    yearDescription: (year, count) =>
      `Everything written in ${year}: ${posts(count)}, and what they were about.`,
    tags: 'Tags',
    tagsDescription: (site) => `What ${site} writes about, with the number of posts on each.`,
    tagDescription: (tag, count) => `${posts(count)} about ${tag}.`,
    numbered: (title, page) => `${title}, page ${page}`,
    seriesDescription: (series, parts) =>
      `${series}: ${counted(parts, 'part', 'parts')}, in the order in which they are read.`,
    focus: 'Current focus',
    focusDescription: (author) => `What has ${author}’s attention now.`,
    projects: 'Projects',
    projectsDescription: (author) => `What ${author} has built.`,
    notFound: 'Page not found',
    search: 'Search',
  },
  list: {
    featured: 'Start here',
    newest: 'Writing',
    allPosts: 'All posts, by year',
    noPosts: 'Nothing is published yet. The feed will have the first post.',
    tags: 'Tags',
    external: 'on another site',
    draft: 'Draft',
    scheduled: 'Scheduled',
    posts,
    newer: 'Newer posts',
    older: 'Older posts',
    pages: 'Pages',
    pageOf: (page, last) => (last === undefined ? `Page ${page}` : `Page ${page} of ${last}`),
  },
  post: {
    minutes: (minutes) => `${number.format(minutes)} min read`,
    published: 'Published',
    updated: 'Updated',
    firstPublished: 'First published in',
    partOf: 'Part of',
    series: (position, total) => `Part ${position} of ${total}`,
    previous: 'Previous',
    next: 'Next',
    neighbours: 'Continue',
    related: 'Related',
    backlinks: 'Posts that link here',
    edits: 'Edited since',
    history: 'All changes',
    reply: 'Reply',
    replyByMail: 'Reply by email',
    follow: 'Follow by feed',
    edit: 'Edit this page',
    markdown: 'Read as Markdown',
  },
  archive: {
    chart: 'Posts a year',
    monthChart: 'Posts a month',
    bar: (year, count) => `${year}: ${posts(count)}`,
    years: 'Years',
    words: (words) => counted(words, 'word', 'words'),
    adjacentYears: 'Other years',
  },
  tag: {
    none: 'No post has a tag yet.',
    related: 'Often together with',
    feed: (tag) => `Feed for ${tag}`,
  },
  series: {
    heading: 'A series, to be read from the top.',
    parts: (count) => counted(count, 'part', 'parts'),
    earlier: 'Earlier parts',
    later: 'Later parts',
  },
  comments: {
    heading: 'Comments',
    show: 'Show comments, from giscus.app',
    elsewhere: 'Discussions on GitHub',
  },
  newsletter: { heading: 'Newsletter', address: 'Email address', subscribe: 'Subscribe' },
  privacy: {
    none: 'This site sets no cookies and does not track you.',
    counted: (service, host) => `Visits are counted by ${service}, at ${host}.`,
    comments: (host) => `Comments come from ${host} and GitHub, only when you ask for them.`,
    newsletter: (host) => `The newsletter’s form sends your address to ${host}.`,
    webmention: (host) => `Mentions of this site are received by ${host}.`,
    websub: (host) => `Feed readers hear of new posts from ${host}.`,
    fediverse: (name) => `Shared posts name ${name} as their author.`,
    me: (hosts) => `The author is also at ${hosts}.`,
  },
  focus: {
    heading: 'Now',
    more: 'More on what has my attention',
    status: { active: 'Active', exploring: 'Exploring', paused: 'Paused', done: 'Done' },
    since: (date) => `since ${date}`,
    areas: 'Areas',
    posts: 'Written about this',
    asOf: 'As of',
    stale: 'That was a while ago, so some of this may have moved on.',
    none: 'Nothing is listed at the moment.',
  },
  project: {
    status: {
      active: 'Active',
      maintained: 'Maintained',
      paused: 'Paused',
      done: 'Done',
      archived: 'Archived',
    },
    posts: 'Posts about it',
    focus: 'Belongs to',
    links: 'Links',
    site: 'Website',
    repository: 'Source code',
    none: 'No project is listed yet.',
  },
  notFound: {
    explanation: 'There is no page at this address. It may have moved, or the address may have a slip in it.',
    suggestion: 'From here you could go to:',
  },
  contents: 'Contents',
  contact: { heading: 'Contact' },
  markdown: {
    permalink: (heading) => `Link to “${heading}”`,
    callout: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
    footnotes: 'Footnotes',
    backToReference: (note, mention) =>
      mention > 1 ? `Back to mention ${mention} of note ${note}` : `Back to where note ${note} is mentioned`,
    task: { done: 'Done', open: 'To do' },
  },
  theme: { label: 'Theme', system: 'as the system', light: 'light', dark: 'dark' },
  code: { copy: 'Copy', copied: 'Copied', failed: 'Could not copy' },
  search: {
    open: 'Search',
    label: 'Search this site',
    placeholder: 'Words to look for',
    close: 'Close',
    none: (query) => `Nothing found for “${query}”.`,
    results: (count) => counted(count, 'result', 'results'),
    failed: 'The search could not be loaded.',
  },
}
