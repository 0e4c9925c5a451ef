import { size, table } from '../../lib/engine/report/report-text.ts'
import { ratio } from './growth.ts'
import type { PeerResult, SizeResult } from './bench-result.ts'

/** What a build is to keep to. */
interface Goal {
  name: string
  /** Undefined where it was not measured. */
  value: (result: SizeResult) => number | undefined
  write: (value: number) => string
  /** The most it may be on a site of less than a thousand posts, and on one of ten thousand and more. */
  small?: number
  large?: number
}

const goals: readonly Goal[] = [
  {
    name: 'one edit ÷ Astro’s, after one edit',
    value: (result) => ratio(result.builds['one edit'].wall, peer(result, 'Astro')?.edit.wall),
    write: decimal,
    small: 1,
  },
  {
    name: 'one edit ÷ Eleventy’s, cold',
    value: (result) => ratio(result.builds['one edit'].wall, peer(result, 'Eleventy')?.cold.wall),
    write: decimal,
    large: 1 / 3,
  },
  {
    name: 'nothing changed',
    value: ({ builds }) => builds['nothing changed'].wall,
    write: (seconds) => `${decimal(seconds)} s`,
    small: 1.5,
    large: 4,
  },
  {
    name: 'cold ÷ a plain Next.js export’s',
    value: (result) => ratio(result.builds.cold.wall, peer(result, 'Next.js export')?.cold.wall),
    write: decimal,
    small: 1,
  },
  {
    name: 'cold ÷ Astro’s',
    value: (result) => ratio(result.builds.cold.wall, peer(result, 'Astro')?.cold.wall),
    write: decimal,
    large: 1,
  },
  {
    name: 'most memory of any build',
    value: ({ builds }) => {
      const known = Object.values(builds).flatMap(({ memory }) => memory ?? [])
      return known.length === 0 ? undefined : Math.max(...known)
    },
    write: size,
    small: 700e6,
    large: 1.5e9,
  },
  {
    name: 'pages and assets ÷ Eleventy’s',
    value: (result) => ratio(result.output.kinds['pages and assets'], peer(result, 'Eleventy')?.output.bytes),
    write: decimal,
    small: 1.5,
    large: 1.5,
  },
]

/** The goals at each size, and whether they are met; where there is no goal for a size, the figure alone. */
export function goalsText(sizes: readonly SizeResult[]): string {
  return table([
    ['goals', ...sizes.map(({ posts }) => `${posts.toLocaleString('en')} posts`)],
    ...goals.map((goal) => [goal.name, ...sizes.map((result) => verdict(goal, result))]),
  ])
}

function verdict(goal: Goal, result: SizeResult): string {
  const value = goal.value(result)
  if (value === undefined) return 'not measured'
  const most = result.posts < 1000 ? goal.small : result.posts >= 10_000 ? goal.large : undefined
  if (most === undefined) return goal.write(value)
  return `${goal.write(value)} of ${goal.write(most)}, ${value <= most ? 'met' : 'MISSED'}`
}

function peer({ peers }: SizeResult, name: string): Exclude<PeerResult, { missing: string }> | undefined {
  const found = peers.find((one) => one.name === name)
  return found === undefined || 'missing' in found ? undefined : found
}

function decimal(value: number): string {
  return value.toFixed(2)
}
