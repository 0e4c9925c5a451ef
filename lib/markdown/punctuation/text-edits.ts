import type { BlockText } from './block-text.ts'

/** A replacement in a block's text. */
export interface Edit {
  at: number
  length: number
  text: string
}

/** Changes the texts of a block. An edit that would go over markup is left out. */
export function applyEdits({ pieces }: BlockText, edits: Edit[]): void {
  edits.sort((one, other) => one.at - other.at)
  let next = 0
  for (const { node, start, end } of pieces) {
    let [result, done] = ['', start]
    for (let edit = edits[next]; edit && edit.at < end; edit = edits[++next]) {
      if (edit.at < done || edit.at + edit.length > end) continue
      result += node.value.slice(done - start, edit.at - start) + edit.text
      done = edit.at + edit.length
    }
    if (done > start || result !== '') node.value = result + node.value.slice(done - start)
  }
}
