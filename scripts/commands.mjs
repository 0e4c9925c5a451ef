// All commands with what each does, for the list that `node scripts/run.mjs` shows and for each one's help. The list must
// be there on a bare clone, so this is plain JavaScript; what a command takes is said where it begins, in its own file.

/** What whoever writes the site runs. */
export const authorsCommands = {
  start: 'builds the site, serves it and prints its address',
  dev: 'serves the site as it is being written; every save shows in the open page',
  setup: 'makes the site yours: name, address, author, and whether the sample stays',
  new: 'begins a post, page, project or focus entry',
  rename: 'gives a post, page, project or focus entry another name, wherever it is named',
  retag: 'gives a tag another name, wherever it stands',
  check: 'reports every problem of the content, or of the built site',
  build: 'builds the site into out/ and says what it did',
}

/** What whoever changes the program runs besides. */
export const developersCommands = {
  test: 'runs all tests',
  shots: 'takes pictures of each kind of built page, at three widths and in both themes',
  lighthouse: 'measures each kind of built page as a phone sees it',
  bench: 'measures builds of several sizes',
  property: 'compares builds that use the cache with clean ones, over random edits',
  words: 'compares the words of made texts on pages, in feeds, as Markdown and in the search',
  fuzz: 'reads texts, files and batches that nobody would write, to find what breaks on them',
  kills: 'kills builds at random moments, and looks at what is left and what comes next',
  subscriber: 'follows the feeds of a site with readers, through the edits of its author',
  fonts: 'cuts the reading typeface down to what the site uses',
  samples: 'lists the files of the sample, so that setup knows them',
  languages: 'writes the table of the languages of code',
}

/** What programs run. */
export const programsCommands = {
  'next-data': 'writes the content as plain Next.js reads it; next.config.ts calls it',
}

export const summaries = { ...authorsCommands, ...developersCommands, ...programsCommands }
