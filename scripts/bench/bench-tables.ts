import { size, table } from '../../lib/engine/report/report-text.ts'
import { growth, type TimeAtSize } from './growth.ts'
import type { Measure } from './measure-command.ts'
import { outputKinds } from './output-size.ts'
import { scenarios, type BenchResult, type SizeResult } from './bench-result.ts'

/** The whole benchmark in tables, for a terminal. */
export function benchText(result: BenchResult): string {
  return [machineLine(result), ...result.sizes.map(sizeText), ...growthText(result.sizes)].join('\n\n')
}

function machineLine({ machine }: BenchResult): string {
  const { cores, platform, node, memory, load } = machine
  const busy =
    load > 0.5
      ? `; the machine was busy with ${load.toFixed(1)} other processes, so take times with care`
      : ''
  return `${cores} cores, ${Math.round(memory / 1e9)} GB of memory, ${platform}, Node.js ${node}${busy}`
}

/** Time, memory and work of every scenario at one size. */
function sizeText(result: SizeResult): string {
  const { posts, runs, builds, dev, output } = result
  const rows = [['', ...measureHeads, 'rendered', 'of pages']]
  for (const scenario of scenarios) {
    const build = builds[scenario]
    rows.push([scenario, ...measureCells(build), String(build.rendered), String(build.pages)])
  }
  if (dev) {
    rows.push(['dev: from command to address', seconds(dev.ready), '', memorySize(dev.memory), '', ''])
    rows.push(['dev: from save to screen', seconds(dev.saved), '', '', '', ''])
  }
  const kinds = outputKinds.filter((kind) => output.kinds[kind] > 0)
  return [
    `${posts.toLocaleString('en')} posts${runs > 1 ? `, the median of ${runs} runs` : ''}`,
    table(rows),
    ...(dev ? [] : [`dev was not measured: ${result.devMissing ?? 'no reason is known'}`]),
    `The renamed tag is on ${result.renamedTagPosts.toLocaleString('en')} posts.`,
    table([
      ['output', 'bytes'],
      ...kinds.map((kind) => [kind, size(output.kinds[kind])]),
      [`all ${output.files.toLocaleString('en')} files`, size(output.bytes)],
    ]),
  ].join('\n\n')
}

/** How the time of each scenario, and of each stage of two of them, grows with the number of posts. */
function growthText(sizes: readonly SizeResult[]): string[] {
  if (sizes.length < 2) return []
  const ordered = sizes.toSorted((a, b) => a.posts - b.posts)
  const counts = ordered.map(({ posts }) => posts.toLocaleString('en'))
  const head = [
    ...counts.map((count) => `at ${count}`),
    ...counts.slice(1).map((count, place) => `${counts[place] ?? ''} to ${count}`),
  ]
  const row = (name: string, pick: (result: SizeResult) => number | undefined): string[] => {
    const times: TimeAtSize[] = ordered.map((result) => ({ posts: result.posts, seconds: pick(result) }))
    const { perPost, perFurtherPost } = growth(times)
    return [name, ...[...perPost, ...perFurtherPost].map((ms) => (ms === undefined ? '' : ms.toFixed(2)))]
  }
  const rows = scenarios.map((scenario) => row(scenario, ({ builds }) => builds[scenario].wall))
  rows.push(row('dev: from save to screen', ({ dev }) => dev?.saved))
  const stageTables = (['cold', 'one edit'] as const).map((scenario) => {
    const names = new Set(ordered.flatMap(({ builds }) => builds[scenario].stages.map(({ stage }) => stage)))
    const stageRows = [...names].map((name) =>
      row(name, ({ builds }) => builds[scenario].stages.find(({ stage }) => stage === name)?.seconds),
    )
    return table([[`stages, ${scenario}`, ...head], ...stageRows])
  })
  return [
    'Growth: milliseconds a post at each size, then for each further post from one size to the next. What is linear keeps the latter.',
    table([['', ...head], ...rows]),
    ...stageTables,
  ]
}

export const measureHeads = ['time', 'processor', 'memory']

/** Time, processor time and memory, as cells. */
export function measureCells({ wall, cpu, memory }: Measure): string[] {
  return [seconds(wall), cpu === undefined ? 'unknown' : seconds(cpu), memorySize(memory)]
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`
}

function memorySize(bytes: number | undefined): string {
  return bytes === undefined ? 'unknown' : size(bytes)
}
