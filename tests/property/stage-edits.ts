import { inFile, toggle } from './edit-file.ts'
import type { Edit } from './random-edit.ts'

/**
 * Edits of code that change what a stage makes, or what it is given, and leave the template as it was. Each has two
 * variants.
 */
export const stageEdits: readonly Edit[] = [
  // Texts: what is compiled, the files beside it, what is told of it, and what is read from the front matter.
  inFile(
    'lib/markdown/html/handlers.ts',
    'how callouts compile',
    toggle("'callout-title'", "'callout-name'"),
  ),
  inFile('lib/markdown/diagrams/diagrams.ts', 'ids in diagrams', toggle('`d${hash}', '`e${hash}')),
  inFile(
    'lib/markdown/diagrams/diagrams.ts',
    'where drawings lie',
    toggle('diagram-${hash}.svg', 'drawing-${hash}.svg'),
  ),
  inFile(
    'lib/markdown/diagrams/diagrams.ts',
    'a warning',
    toggle('The diagram has no description', 'The diagram is without a description'),
  ),
  inFile(
    'lib/content/addresses/slug-of.ts',
    'slugs',
    toggle(".replace(/['`]/g, '')", ".replace(/['`]/g, '-')"),
  ),
  inFile('lib/engine/load/text-memory.ts', 'how texts are asked for', toggle('cover: false', 'cover: true')),
  // Of the history, what counts as an edit.
  inFile(
    'lib/history/edits.ts',
    'what an edit is',
    toggle(".replace(/\\s+/g, ' ')", ".replace(/\\S+/g, ' ')"),
  ),
  // Feeds, twins and the like.
  inFile('lib/feeds/robots.ts', 'robots.txt', toggle('Allow: /', 'Disallow:')),
  inFile('lib/feeds/markdown-of.ts', 'how twins are written', toggle("bullet: '-'", "bullet: '*'")),
  inFile(
    'lib/feeds/json-feed.ts',
    'the JSON Feed',
    toggle("version/1.1',\n    title", "version/1',\n    title"),
  ),
  inFile('lib/pages/parts/speculation-rules.ts', 'speculation rules', toggle("'moderate'", "'conservative'")),
  // The search: how it indexes, and what.
  inFile('lib/search/record-html.ts', 'what the index keeps', toggle("meta('note'", "meta('day'")),
  inFile('lib/search/records.ts', 'what is searched', toggle('title: post.title', 'title: `${post.title}!`')),
  // Cards: how they are drawn, what they show, and what is told of them.
  inFile('lib/cards/sheet.ts', 'the layout of cards', toggle('edge: 64', 'edge: 70')),
  inFile('lib/pages/head/share-cards.ts', 'the words for cards', toggle('} · ${', '} – ${')),
  inFile('lib/engine/cards/missing-characters.ts', 'what is told of cards', toggle('leaves out', 'lacks')),
  // Documents.
  inFile(
    'lib/engine/render/document.ts',
    'the head of documents',
    toggle('initial-scale=1', 'initial-scale=1.0'),
  ),
  inFile('lib/engine/render/take-batch-apart.ts', 'how batches come apart', toggle("'/>'", "'/ >'")),
  // Pictures, how they are looked at and made, and their addresses.
  inFile('lib/pictures/picture-plan.ts', 'names of pictures', toggle('-${wide}.', '-${wide}px.')),
  inFile('lib/pages/parts/theme-line.ts', 'the script in each page', toggle('try{', 'try{let edited;')),
  inFile('lib/pictures/recipes.ts', 'a recipe for pictures', toggle('quality: 55', 'quality: 50')),
  inFile(
    'lib/engine/pictures/encode-picture.ts',
    'the encoder of pictures',
    toggle("fit: 'cover'", "fit: 'fill'"),
  ),
  inFile('lib/engine/pictures/inspect-picture.ts', 'what is seen in pictures', toggle("'srgb'", "'b-w'")),
  inFile('lib/engine/output/compress-blob.ts', 'how files are compressed', toggle('level: 9', 'level: 1')),
  inFile('lib/cards/card.ts', 'the code of cards', (text, random) =>
    text.includes('// edit') ? text.replace(/\n\/\/ edit.*\n$/, '') : `${text}\n// edit ${random(2)}\n`,
  ),
  // What only composes data.
  inFile('lib/content/index/excerpt.ts', 'excerpts', toggle('const length = 160', 'const length = 20')),
  inFile('lib/pages/archive-page.ts', 'the order of years', toggle('.toReversed()', '.slice()')),
]
