import { isElementName } from '../html/known-elements.ts'
import type { OddTag } from '../html/settle-tags.ts'
import type { PlainSource } from './plain-source.ts'

/** What is said of tags that are no elements. */
interface TagMessage {
  message: (written: string) => string
  fix: (tag: OddTag) => string
}

export const tagMessages: Readonly<Record<OddTag['kind'] | 'component', TagMessage>> = {
  unknown: {
    message: (written) => `${written} is no element of HTML here, so it is shown as it is written.`,
    fix: ({ written }) =>
      `Put code in backticks: \`\` \`${written}\` \`\`; write \`\\<\` where only the sign is meant.`,
  },
  component: {
    message: (written) =>
      `${written} is a component, which nothing here knows, so it is shown as it is written.`,
    fix: () =>
      'Write what it shows in Markdown or HTML: a picture as `![what it shows](picture.png)`. Put code in backticks.',
  },
  open: {
    message: (written) => `${written} does not end, so it is shown as it is written.`,
    fix: ({ name }) => `End it with \`</${name}>\`, or write \`\\<\` where no element is meant.`,
  },
  stray: {
    message: (written) => `${written} ends nothing, so it is shown as it is written.`,
    fix: ({ name }) => `Take it out, or begin what it ends with \`<${name}>\`; put code in backticks.`,
  },
  rest: {
    message: (written) => `${written} does not end, so the rest of the text is part of it.`,
    fix: ({ name }) => `End it with \`</${name}>\` where it should end.`,
  },
}

const attributes = /(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^\n]*?\}|[^\s"'=<>`]+))?)*\s*/
  .source
const tag = new RegExp(`<\\/?([A-Za-z][A-Za-z0-9-]*)${attributes}\\/?>`, 'g')

/** @returns the tags in the words of a text that name no element. */
export function unknownTags({ plain, foreign }: PlainSource): OddTag[] {
  return Array.from(plain.matchAll(tag), ({ index, 0: written, 1: name = '' }): OddTag => {
    return { kind: 'unknown', offset: index, written, name: name.toLowerCase() }
  }).filter(({ name }) => !isElementName(name, foreign))
}

/**
 * Which message a tag gets. A component of React, Astro or MDX has a capital, and attributes, a slash or an end tag; a
 * type in `List<String>` has neither.
 */
export function messageKind({ kind, written }: OddTag, source: string): keyof typeof tagMessages {
  if (kind !== 'unknown' || !/^<\/?[A-Z]\w*[a-z]/.test(written)) return kind
  const name = /\w+/.exec(written)?.[0] ?? ''
  return /\s|\/>$|^<\//.test(written) || source.includes(`</${name}>`) ? 'component' : kind
}
