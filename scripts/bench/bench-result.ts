import type { DevMeasure } from './dev-save.ts'
import type { Measure } from './measure-command.ts'
import type { OutputSize } from './output-size.ts'

/** What is done to the site before a build that is measured, in this order, each on top of the one before. */
export const scenarios = [
  'cold',
  'nothing changed',
  'one edit',
  'one new post',
  'one tag renamed',
  'one style changed',
] as const

export type Scenario = (typeof scenarios)[number]

/** A build of ours. */
export interface BuildMeasure extends Measure {
  pages: number
  rendered: number
  /** Seconds in each stage, in the order they ran. */
  stages: { stage: string; seconds: number }[]
}

/** What was measured at one size of the site. */
export interface SizeResult {
  posts: number
  runs: number
  builds: Record<Scenario, BuildMeasure>
  /** After the cold build. */
  output: OutputSize
  /** How many posts have the tag that was renamed. */
  renamedTagPosts: number
  /** Undefined where no browser could be had; the reason is in `devMissing`. */
  dev: DevMeasure | undefined
  devMissing: string | undefined
  peers: PeerResult[]
}

/** What another generator took for the same posts. */
export type PeerResult =
  | {
      name: string
      version: string
      cold: Measure
      edit: Measure
      output: OutputSize
    }
  | { name: string; missing: string }

/** A whole run of the benchmark. */
export interface BenchResult {
  machine: {
    cores: number
    platform: string
    node: string
    /** Bytes. */
    memory: number
    /** Processes that wanted a core, averaged over the minute before the start. */
    load: number
  }
  sizes: SizeResult[]
}
