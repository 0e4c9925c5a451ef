/** A colour of a diagram: a token of the stylesheet on pages, and in pictures its light value, which is fixed. */
export interface DiagramColour {
  token: string
  light: string
}

const paper: DiagramColour = { token: 'var(--paper)', light: '#fafbf7' }
const ink: DiagramColour = { token: 'var(--ink)', light: '#1b231f' }
const muted: DiagramColour = { token: 'var(--muted)', light: '#47524c' }
const rule: DiagramColour = { token: 'var(--rule)', light: '#cfd8d0' }
const code: DiagramColour = { token: 'var(--code)', light: '#f0f3ec' }
const marked: DiagramColour = { token: 'var(--marked)', light: '#e2e8da' }

/** By the names that beautiful-mermaid gives to its colours. Text of any importance must be readable. */
export const diagramColours: Readonly<Record<string, DiagramColour>> = {
  bg: paper,
  fg: ink,
  _text: ink,
  '_text-sec': ink,
  '_text-muted': muted,
  '_text-faint': muted,
  _line: muted,
  _arrow: muted,
  '_node-fill': code,
  '_node-stroke': muted,
  '_group-fill': paper,
  '_group-hdr': marked,
  '_inner-stroke': rule,
  '_key-badge': marked,
}
