import { describe, expect, it } from 'vitest'
import { growth, ratio } from '../../../scripts/bench/growth.ts'
import { parseTimes, plainEnvironment } from '../../../scripts/bench/measure-command.ts'
import { median, medianBy } from '../../../scripts/bench/median.ts'
import { outputKind } from '../../../scripts/bench/output-size.ts'
import { parseHighWaterMark } from '../../../scripts/bench/process-memory.ts'

describe('growth', () => {
  it('stays the same for each further post where the time is linear', () => {
    const times = [232, 1000, 10_000].map((posts) => ({ posts, seconds: 5 + posts * 0.002 }))
    const { perFurtherPost } = growth(times)
    for (const milliseconds of perFurtherPost) expect(milliseconds).toBeCloseTo(2)
  })

  it('grows from step to step where the time is quadratic', () => {
    const times = [232, 1000, 10_000].map((posts) => ({ posts, seconds: 5 + posts ** 2 * 1e-6 }))
    const [first = 0, second = 0] = growth(times).perFurtherPost
    expect(second / first).toBeGreaterThan(5)
  })

  it('leaves out what was not measured at a size', () => {
    expect(
      growth([
        { posts: 10, seconds: undefined },
        { posts: 20, seconds: 1 },
      ]),
    ).toEqual({ perPost: [undefined, 50], perFurtherPost: [undefined] })
  })
})

describe('a ratio', () => {
  it.each([
    [1, 2, 0.5],
    [undefined, 2, undefined],
    [1, undefined, undefined],
    [1, 0, undefined],
  ])('of %s to %s is %s', (ours, theirs, expected) => {
    expect(ratio(ours, theirs)).toBe(expected)
  })
})

describe('the median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2],
    [[7], 7],
  ])('of %j is %i', (numbers, expected) => {
    expect(median(numbers)).toBe(expected)
  })

  it('keeps the figures of one measurement together', () => {
    const runs = [
      { wall: 3, cpu: 1 },
      { wall: 1, cpu: 2 },
      { wall: 2, cpu: 3 },
    ]
    expect(medianBy(runs, ({ wall }) => wall)).toEqual({ wall: 2, cpu: 3 })
  })
})

describe('what the system tells', () => {
  it.each([
    ['0m0.003s 0m0.002s\n1m2.500s 0m0.300s\n', 62.805],
    ['0m0.00s 0m0.00s\n0m0.10s 0m0.01s\n', 0.11],
    ['0m0,003s 0m0,002s\n0m1,000s 0m0,000s\n', 1.005],
  ])('as the shell’s times, %j, is %f seconds', (text, seconds) => {
    expect(parseTimes(text)).toBeCloseTo(seconds)
  })

  it('as a process’s status is its high-water mark in bytes', () => {
    expect(parseHighWaterMark('Name:\tnode\nVmPeak:\t  900 kB\nVmHWM:\t   512 kB\nVmRSS:\t 100 kB\n')).toBe(
      524_288,
    )
    expect(parseHighWaterMark('')).toBe(0)
  })
})

describe('the environment of what is measured', () => {
  it('has nothing that steers a build', () => {
    const env: NodeJS.ProcessEnv = {
      PATH: '/bin',
      NODE_ENV: 'test',
      CONTENT_DIR: 'x',
      GROUNDWORK_CACHE: 'y',
      npm_config_z: 'z',
    }
    expect(plainEnvironment(env)).toEqual({
      PATH: '/bin',
      CI: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
    })
  })
})

describe('a file of the output', () => {
  it.each([
    ['posts/hello/index.html', 'pages and assets'],
    ['feed.xml', 'pages and assets'],
    ['feed.json', 'Atom and JSON feeds'],
    ['atom.xml', 'Atom and JSON feeds'],
    ['sitemap.xml', 'sitemap, llms.txt'],
    ['tags/go/feed.xml', 'tag feeds'],
    ['posts/hello/index.md', 'Markdown twins'],
    ['feed/3.json', 'feed pages'],
    ['pagefind/2015/pagefind.js', 'search'],
    ['posts/hello/index.html.br', 'compressed copies'],
    ['.groundwork/manifest.json', 'manifest'],
  ])('%s counts among the %s', (path, kind) => {
    expect(outputKind(path)).toBe(kind)
  })
})
