/** A piece of work that has a time of its own, and whose it is. */
export interface Step {
  /** Content file that it is done for. */
  file: string
  /** 1-based line of the file, where it is of a part. */
  line?: number
  kind: 'text' | 'diagram' | 'card'
}

/** How long each may take, in seconds of a processor. */
export const secondsFor: Readonly<Record<Step['kind'], number>> = { text: 5, diagram: 2, card: 5 }
