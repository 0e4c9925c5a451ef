/* oxlint-disable no-underscore-dangle -- micromark's names for what it does not document */
import type { Event, Point, Resolver, Token, TokenizeContext } from 'micromark-util-types'

/** A run of asterisks, underscores or tildes, and what has been made of its characters so far. */
interface Run {
  token: Token
  /** Runs pair with those of their own kind. */
  kind: string
  /** How many characters it had. */
  marks: number
  /** How many runs of all kinds stand before it. */
  at: number
  /** Groups that its first characters end, in order. */
  ends: Group[]
  /** Groups that its last characters begin, the innermost first. */
  begins: Group[]
}

/** What two runs begin and end: emphasis, strong emphasis, struck out text. */
interface Group {
  group: Token
  opening: Token
  closing: Token
  text: Token
}

/** Runs that may begin something. */
interface Openers {
  runs: Run[]
  /**
   * Below which place in the list an ending run of some sort has found nothing, so that no later one of its sort need look
   * there.
   */
  bottoms: Map<string, number>
}

const emphasis = 'attentionSequence'
const strikethrough = 'strikethroughSequenceTemporary'

/**
 * Pairs the marks of emphasis and of struck out text as CommonMark does ("process emphasis"): in a time that grows with
 * their number, where micromark's own way grows with its square. micromark goes by what is left of a run where the
 * specification goes by all of it, and takes `2*3 **a *2*3* b**` for emphasis throughout.
 */
export const pairMarks: Resolver = (events, context) => {
  const runs = new Map<Token, Run>()
  const openers = new Map<string, Openers>()
  for (const [step, token] of events) {
    if (step !== 'enter' || (token.type !== emphasis && token.type !== strikethrough)) continue
    const run = {
      token,
      kind: kindOf(token, context),
      marks: length(token),
      at: runs.size,
      ends: [],
      begins: [],
    }
    runs.set(token, run)
    if (token._close) while (length(run.token) > 0 && endWith(run, openers)) continue
    if (token._open && length(token) > 0) openersOf(openers, run.kind).runs.push(run)
  }
  if (runs.size === 0) return events
  const result = written(events, runs, context)
  // Who asked for it holds on to the list.
  events.length = 0
  for (const event of result) events.push(event)
  return events
}

function kindOf(token: Token, context: TokenizeContext): string {
  return token.type === strikethrough ? `~${length(token)}` : context.sliceSerialize(token).charAt(0)
}

function openersOf(openers: Map<string, Openers>, kind: string): Openers {
  const known = openers.get(kind) ?? { runs: [], bottoms: new Map() }
  openers.set(kind, known)
  return known
}

/** @returns whether the run ended something. */
function endWith(run: Run, openers: Map<string, Openers>): boolean {
  const own = openersOf(openers, run.kind)
  const sort = `${run.token._open} ${run.marks % 3}`
  const bottom = own.bottoms.get(sort) ?? 0
  for (let at = own.runs.length - 1; at >= bottom; at--) {
    const opener = own.runs[at]
    if (!opener || !mayPair(opener, run)) continue
    const group = pair(opener, run)
    opener.begins.push(group)
    run.ends.push(group)
    // What stands between the two is within, and pairs with nothing outside.
    for (const others of openers.values()) dropAfter(others, opener.at)
    if (length(opener.token) === 0) dropAfter(own, opener.at - 1)
    return true
  }
  own.bottoms.set(sort, own.runs.length)
  return false
}

/** The rule of three (CommonMark 0.31.2, rules 9 and 10 of emphasis) is one of whole runs, whatever is left of them. */
function mayPair(opener: Run, closer: Run): boolean {
  const eitherWay = opener.token._close || closer.token._open
  if (opener.kind.startsWith('~') || !eitherWay || closer.marks % 3 === 0) return true
  return (opener.marks + closer.marks) % 3 !== 0
}

function dropAfter(openers: Openers, at: number): void {
  while ((openers.runs.at(-1)?.at ?? -1) > at) openers.runs.pop()
  lower(openers, openers.runs.length)
}

function lower({ bottoms }: Openers, to: number): void {
  for (const [sort, bottom] of bottoms) if (bottom > to) bottoms.set(sort, to)
}

/** Takes the marks of a group off the end of one run and off the start of another. */
function pair({ token: opener }: Run, { token: closer }: Run): Group {
  const struck = opener.type === strikethrough
  const use = struck ? length(closer) : length(opener) > 1 && length(closer) > 1 ? 2 : 1
  const name = use > 1 ? 'strong' : 'emphasis'
  const begin = struck ? opener.start : moved(opener.end, -use)
  const end = struck ? closer.end : moved(closer.start, use)
  const between = { start: { ...opener.end }, end: { ...closer.start } }
  const opening: Token = {
    type: struck ? 'strikethroughSequence' : `${name}Sequence`,
    start: { ...begin },
    end: { ...opener.end },
  }
  const closing: Token = { type: opening.type, start: { ...closer.start }, end: { ...end } }
  const text: Token = { type: struck ? 'strikethroughText' : `${name}Text`, ...between }
  const group: Token = { type: struck ? 'strikethrough' : name, start: { ...begin }, end: { ...end } }
  opener.end = { ...begin }
  closer.start = { ...end }
  return { group, opening, closing, text }
}

/** Marks stand in one line. */
function moved(point: Point, by: number): Point {
  return {
    ...point,
    column: point.column + by,
    offset: point.offset + by,
    _bufferIndex: point._bufferIndex + by,
  }
}

/** Marks that have no partner are text. */
function written(events: Event[], runs: ReadonlyMap<Token, Run>, context: TokenizeContext): Event[] {
  const result: Event[] = []
  const add = (step: Event[0], token: Token): void => void result.push([step, token, context])
  for (const event of events) {
    const [step, token] = event
    const run = runs.get(token)
    if (!run) result.push(event)
    else if (step === 'enter') {
      for (const { group, closing, text } of run.ends) {
        add('exit', text)
        add('enter', closing)
        add('exit', closing)
        add('exit', group)
      }
      if (length(token) > 0) {
        token.type = 'data'
        add('enter', token)
        add('exit', token)
      }
      for (const { group, opening, text } of run.begins.toReversed()) {
        add('enter', group)
        add('enter', opening)
        add('exit', opening)
        add('enter', text)
      }
    }
  }
  return result
}

function length({ start, end }: Token): number {
  return end.offset - start.offset
}
