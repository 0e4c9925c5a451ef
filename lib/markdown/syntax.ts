import type { Element } from 'hast'
import type { Image, ImageReference, Node, Paragraph, Parent } from 'mdast'
import type { Fence } from './code/fences.ts'

/** The kinds of callout that GitHub has. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const
export type CalloutKind = (typeof calloutKinds)[number]

/** A picture with a caption; not part of Markdown, but made of a paragraph that is a picture with a title. */
export interface Figure extends Parent {
  type: 'figure'
  children: [Image | ImageReference, Paragraph]
}

/** A diagram that has been drawn; not part of Markdown, but made of a `mermaid` fence. */
export interface Diagram extends Node {
  type: 'diagram'
  /** For the page. */
  svg: Element
  /** For feeds: an `img` of a file that is served beside the page. */
  picture: Element
  /** The title that it has for everyone. */
  caption?: string
}

declare module 'mdast' {
  interface BlockquoteData {
    callout?: { kind: CalloutKind; title: string }
  }
  interface CodeData {
    fence?: Fence
  }
  interface BlockContentMap {
    diagram: Diagram
    figure: Figure
  }
  interface RootContentMap {
    diagram: Diagram
    figure: Figure
  }
}
