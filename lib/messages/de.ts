import { fileSize } from './file-size.ts'
import type { Messages } from './messages.ts'

const number = new Intl.NumberFormat('de')

function counted(count: number, one: string, many: string): string {
  return `${number.format(count)} ${count === 1 ? one : many}`
}

function posts(count: number): string {
  return counted(count, 'Beitrag', 'Beiträge')
}

export const de: Messages = {
  skipToContent: 'Zum Inhalt springen',
  navigation: 'Website',
  home: 'Startseite',
  feed: 'Feed',
  licence: (name) => `Text unter ${name}`,
  page: {
    archive: 'Archiv',
    archiveDescription: (site) => `Alle Beiträge auf ${site}, nach Jahren.`,
    year: (year) => year,
    yearDescription: (year, count) => `Alles aus dem Jahr ${year}: ${posts(count)}, und wovon sie handeln.`,
    tags: 'Schlagwörter',
    tagsDescription: (site) => `Worüber ${site} schreibt, mit der Zahl der Beiträge.`,
    tagDescription: (tag, count) => `${posts(count)} zu ${tag}.`,
    numbered: (title, page) => `${title}, Seite ${page}`,
    seriesDescription: (series, parts) =>
      `${series}: ${counted(parts, 'Teil', 'Teile')}, in der Reihenfolge, in der sie zu lesen sind.`,
    focus: 'Aktueller Schwerpunkt',
    focusDescription: (author) => `Womit sich ${author} gerade beschäftigt.`,
    projects: 'Projekte',
    projectsDescription: (author) => `Was ${author} gebaut hat.`,
    notFound: 'Seite nicht gefunden',
    feeds: 'Feeds',
    feedsDescription: (site) => `${site} im Feed-Reader lesen: die Adressen aller Feeds.`,
    search: 'Suche',
    searchDescription: (site) => `Etwas finden auf ${site}.`,
  },
  list: {
    featured: 'Zum Einstieg',
    newest: 'Texte',
    allPosts: 'Alle Beiträge nach Jahren',
    noPosts: 'Noch ist nichts veröffentlicht. Der erste Beitrag wird im Feed stehen.',
    tags: 'Schlagwörter',
    external: 'auf einer anderen Website',
    draft: 'Entwurf',
    scheduled: 'Geplant',
    posts,
    newer: 'Neuere Beiträge',
    older: 'Ältere Beiträge',
    pages: 'Seiten',
    pageOf: (page, last) => (last === undefined ? `Seite ${page}` : `Seite ${page} von ${last}`),
  },
  post: {
    minutes: (minutes) => `${number.format(minutes)} Min. Lesezeit`,
    published: 'Veröffentlicht',
    updated: 'Aktualisiert',
    firstPublished: 'Zuerst erschienen in',
    readOn: 'Auf der Website lesen',
    partOf: 'Gehört zu',
    series: (position, total) => `Teil ${position} von ${total}`,
    previous: 'Zurück',
    next: 'Weiter',
    neighbours: 'Weiterlesen',
    related: 'Verwandt',
    backlinks: 'Beiträge, die hierher verweisen',
    edits: 'Seitdem geändert',
    history: 'Alle Änderungen',
    reply: 'Antworten',
    replyByMail: 'Per E-Mail antworten',
    follow: 'Per Feed folgen',
    edit: 'Diese Seite bearbeiten',
    markdown: 'Als Markdown lesen',
    backToTop: 'Zum Anfang',
  },
  archive: {
    chart: 'Beiträge pro Jahr',
    monthChart: 'Beiträge pro Monat',
    bar: (year, count) => `${year}: ${posts(count)}`,
    years: 'Jahre',
    words: (words) => counted(words, 'Wort', 'Wörter'),
    adjacentYears: 'Andere Jahre',
  },
  tag: {
    none: 'Noch hat kein Beitrag ein Schlagwort.',
    related: 'Oft zusammen mit',
    feed: (tag) => `Feed zu ${tag}`,
  },
  series: {
    heading: 'Eine Reihe, von oben nach unten zu lesen.',
    parts: (count) => counted(count, 'Teil', 'Teile'),
    earlier: 'Frühere Teile',
    later: 'Spätere Teile',
    feed: (series) => `Feed zu ${series}`,
  },
  feeds: {
    what: 'Ein Feed bringt jeden neuen Beitrag ganz in ein Programm eigener Wahl, den Feed-Reader. Die kopierte Adresse eines Feeds wird dort eingetragen; ein Konto braucht es nicht.',
    all: 'Alle Beiträge',
    tags: 'Ein Schlagwort',
    series: 'Eine Reihe',
  },
  comments: {
    heading: 'Kommentare',
    show: 'Kommentare von giscus.app anzeigen',
    elsewhere: 'Diskussionen auf GitHub',
  },
  newsletter: { heading: 'Rundbrief', address: 'E-Mail-Adresse', subscribe: 'Abonnieren' },
  privacy: {
    none: 'Diese Website setzt keine Cookies und verfolgt niemanden.',
    counted: (service, host) => `Besuche zählt ${service} unter ${host}.`,
    comments: (host) => `Kommentare kommen von ${host} und GitHub, und nur auf Wunsch.`,
    shown: (hosts) =>
      `Manche Seiten zeigen Rahmen, Filme oder Ton von ${hosts}; dort wird der Besuch bekannt.`,
    newsletter: (host) => `Das Formular des Rundbriefs schickt die Adresse an ${host}.`,
    webmention: (host) => `Erwähnungen dieser Website nimmt ${host} entgegen.`,
    websub: (host) => `Feed-Leser erfahren von neuen Beiträgen durch ${host}.`,
    fediverse: (name) => `Geteilte Beiträge tragen den Namen ${name}.`,
    me: (hosts) => `Auch unter ${hosts} schreibt, wer hier schreibt.`,
  },
  focus: {
    heading: 'Zurzeit',
    more: 'Mehr zu dem, was mich beschäftigt',
    status: { active: 'Aktiv', exploring: 'Am Erkunden', paused: 'Pausiert', done: 'Abgeschlossen' },
    since: (date) => `seit ${date}`,
    areas: 'Gebiete',
    posts: 'Dazu geschrieben',
    asOf: 'Stand:',
    stale: 'Das ist eine Weile her; manches hat sich inzwischen wohl geändert.',
    none: 'Zurzeit ist nichts aufgeführt.',
  },
  project: {
    status: {
      active: 'Aktiv',
      maintained: 'Gepflegt',
      paused: 'Pausiert',
      done: 'Abgeschlossen',
      archived: 'Archiviert',
    },
    posts: 'Beiträge dazu',
    focus: 'Gehört zu',
    links: 'Verweise',
    site: 'Website',
    repository: 'Quelltext',
    none: 'Noch ist kein Projekt aufgeführt.',
  },
  notFound: {
    explanation:
      'Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie umgezogen, vielleicht hat die Adresse einen Tippfehler.',
    suggestion: 'Von hier aus geht es weiter:',
  },
  contents: 'Inhalt',
  contact: { heading: 'Kontakt' },
  markdown: {
    permalink: (heading) => `Link zu „${heading}“`,
    callout: { note: 'Hinweis', tip: 'Tipp', important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht' },
    footnotes: 'Fußnoten',
    backToReference: (note, mention) =>
      mention > 1
        ? `Zurück zur Stelle ${mention} von Fußnote ${note}`
        : `Zurück zur Stelle von Fußnote ${note}`,
    task: { done: 'Erledigt', open: 'Offen' },
    file: (name, bytes) => (bytes === undefined ? name : `${name}, ${fileSize('de', bytes)}`),
    drawing: 'Eine Zeichnung, auf der Website zu sehen',
  },
  theme: { label: 'Farben', system: 'wie im System', light: 'hell', dark: 'dunkel' },
  code: { copy: 'Kopieren', copied: 'Kopiert', failed: 'Kopieren nicht möglich' },
  search: {
    open: 'Suche',
    label: 'Diese Website durchsuchen',
    close: 'Schließen',
    tag: 'Schlagwort',
    anyTag: 'Jedes Schlagwort',
    year: 'Jahr',
    anyYear: 'Jedes Jahr',
    none: 'Nichts gefunden zu „{}“.',
    results: { one: '{} Fund', other: '{} Funde' },
    more: 'Weitere Funde',
    failed: 'Die Suche konnte nicht geladen werden.',
    scriptless: 'Die Suche braucht JavaScript. Ohne JavaScript führen diese Seiten zu allem, was hier steht:',
  },
}
