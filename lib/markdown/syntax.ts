import type { Image, ImageReference, Paragraph, Parent } from 'mdast'
import type { Fence } from './fences.ts'

/** The kinds of callout that GitHub has. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const
export type CalloutKind = (typeof calloutKinds)[number]

/** A picture with a caption; not part of Markdown, but made of a paragraph that is a picture with a title. */
export interface Figure extends Parent {
  type: 'figure'
  children: [Image | ImageReference, Paragraph]
}

declare module 'mdast' {
  interface BlockquoteData {
    callout?: { kind: CalloutKind; title: string }
  }
  interface CodeData {
    fence?: Fence
  }
  interface BlockContentMap {
    figure: Figure
  }
  interface RootContentMap {
    figure: Figure
  }
}
