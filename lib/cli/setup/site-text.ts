import {
  Composer,
  CST,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Parser,
  stringify,
  type Document,
  type ToStringOptions,
} from 'yaml'

/** A link beside the author's name. */
export interface SocialLink {
  label: string
  url: string
}

/** What setup writes into site.yaml. What is undefined stays as it is. */
export interface SiteAnswers {
  name?: string | undefined
  title?: string | undefined
  url?: string | undefined
  description?: string | undefined
  language?: string | undefined
  /** Empty where there is to be none. */
  email?: string | undefined
  social?: SocialLink[] | undefined
  feedId?: string | undefined
}

/** Where each answer that is one text stands in site.yaml. */
export const answerPaths = {
  name: ['author', 'name'],
  title: ['title'],
  url: ['url'],
  description: ['description'],
  language: ['language'],
  email: ['author', 'email'],
  feedId: ['feed', 'id'],
} as const

const textAnswers = ['title', 'description', 'url', 'language', 'name', 'email', 'feedId'] as const

/** What site.yaml says already, valid or not. */
export function answersIn(text: string): SiteAnswers {
  const document = readSite(text)
  const found: SiteAnswers = {}
  for (const answer of textAnswers) {
    const value = document.hasIn(answerPaths[answer]) ? document.getIn(answerPaths[answer]) : undefined
    if (typeof value === 'string' && value !== '') found[answer] = value
  }
  found.social = socialIn(document)
  return found
}

/**
 * Writes answers into the text of a site.yaml. Its comments, its order and what it says besides stay; where each answer
 * stands there already, so does every letter of it.
 *
 * @param text is valid YAML, with LF at the ends of lines.
 */
export function siteWith(text: string, answers: SiteAnswers): string {
  const present = answersIn(text)
  const changed = textAnswers.filter(
    (answer) => answers[answer] !== undefined && answers[answer] !== (present[answer] ?? ''),
  )
  const social = sameLinks(answers.social, present.social) ? undefined : answers.social
  let written = text
  for (const answer of changed) written = withText(written, answerPaths[answer], answers[answer] ?? '')
  return social === undefined ? written : editedSite(written, (document) => setSocial(document, social))
}

const settings = { schema: 'core', stringKeys: true, resolveKnownTags: false, logLevel: 'error' } as const

/** @returns a site.yaml as YAML, valid or not. */
export function readSite(text: string): Document {
  return parseDocument(text, settings)
}

/** A text that is there is replaced where it stands, and nothing around it is touched. */
function withText(text: string, path: readonly string[], value: string): string {
  const tokens = [...new Parser().parse(text)]
  const [document] = new Composer({ ...settings, keepSourceTokens: true }).compose(tokens)
  const node: unknown = document?.hasIn(path) ? document.getIn(path, true) : undefined
  const holder: unknown = path.length > 1 ? document?.getIn(path.slice(0, -1), true) : document?.contents
  const isInLine = isScalar(node) && node.srcToken !== undefined && node.srcToken.type !== 'block-scalar'
  if (value === '' || !isInLine || !node.srcToken || !CST.isScalar(node.srcToken))
    return editedSite(text, (whole) => setText(whole, path, value))
  // A number, say, is no text without quotes.
  const needsQuotes = node.srcToken.type === 'scalar' && stringify(value, settings).trimEnd() !== value
  CST.setScalarValue(node.srcToken, value, {
    inFlow: isMap(holder) && holder.flow === true,
    ...(needsQuotes && { type: 'QUOTE_DOUBLE' }),
  })
  return tokens.map((token) => CST.stringify(token)).join('')
}

/** How a list and what belongs to a key may be moved in, the author's way being one of them. */
const layouts: ToStringOptions[] = [true, false].flatMap((indentSeq) =>
  [2, 4].flatMap((indent) =>
    [true, false].map((flowCollectionPadding) => ({
      lineWidth: 0,
      indentSeq,
      indent,
      flowCollectionPadding,
    })),
  ),
)

/** @returns the text after an edit of what it says; its comments stay, and its layout where that is a common one. */
export function editedSite(text: string, edit: (document: Document) => void): string {
  const document = readSite(text)
  const layout = layouts.find((each) => document.toString(each) === text) ?? layouts[0]
  edit(document)
  return document.toString(layout)
}

function setText(document: Document, path: readonly string[], value: string): void {
  if (value === '') {
    document.deleteIn(path)
    return
  }
  const [first, second] = path
  if (first !== undefined && second !== undefined && !isMap(document.get(first)))
    document.set(first, document.createNode({}))
  document.setIn(path, value)
}

function setSocial(document: Document, links: readonly SocialLink[]): void {
  const before = document.get('social')
  const items = isSeq(before) ? [...before.items] : []
  const kept = links.map((link) => {
    const same = items.find((item) => isMap(item) && item.get('label') === link.label)
    if (isMap(same)) {
      same.set('url', link.url)
      return same
    }
    return document.createNode({ ...link }, { flow: true })
  })
  if (isSeq(before)) {
    before.items = kept
    if (kept.length === 0) before.flow = true
    else if (items.length === 0) before.flow = false
  } else if (links.length > 0) document.set('social', document.createNode(kept))
}

function socialIn(document: Document): SocialLink[] {
  const list = document.get('social')
  if (!isSeq(list)) return []
  return list.items.flatMap((item) => {
    const [label, url] = isMap(item) ? [item.get('label'), item.get('url')] : []
    return typeof label === 'string' && typeof url === 'string' ? [{ label, url }] : []
  })
}

function sameLinks(left: readonly SocialLink[] | undefined, right: readonly SocialLink[] = []): boolean {
  if (left === undefined) return true
  const lines = (links: readonly SocialLink[]) => links.map(({ label, url }) => `${label}=${url}`).join('\n')
  return lines(left) === lines(right)
}
