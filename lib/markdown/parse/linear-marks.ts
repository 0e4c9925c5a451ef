import type { Construct, Extension } from 'micromark-util-types'
import { pairMarks } from './pair-marks.ts'

const asterisk = 42
const underscore = 95
const tilde = 126
const paired = ['attention', 'strikethrough']

/**
 * Has the marks of emphasis and of struck out text paired in linear time; what is such a mark stays as it was.
 *
 * @param extensions those of the parser so far.
 */
export function linearMarks(extensions: readonly Extension[]): Extension {
  const text: Record<number, Construct> = {}
  for (const code of [asterisk, underscore, tilde]) {
    const constructs = extensions.flatMap((extension) => [extension.text?.[code] ?? []].flat())
    const last = constructs.findLast(({ name }) => name !== undefined && paired.includes(name))
    if (last) text[code] = { ...last, name: `${last.name ?? ''}InLine`, resolveAll: pairMarks }
  }
  return {
    text,
    insideSpan: { null: [{ ...text[asterisk], resolveAll: pairMarks }] },
    disable: { null: paired },
  }
}
