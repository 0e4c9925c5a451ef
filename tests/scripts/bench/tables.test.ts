import { describe, expect, it } from 'vitest'
import { benchText } from '../../../scripts/bench/bench-tables.ts'
import { goalsText } from '../../../scripts/bench/goals.ts'
import { peerText, workText } from '../../../scripts/bench/peer-tables.ts'
import { ownWork, peerWork } from '../../../scripts/bench/peer-work.ts'
import type { BuildMeasure, SizeResult } from '../../../scripts/bench/bench-result.ts'

describe('the tables of the benchmark', () => {
  it('say time, memory and work of each build, and how the times grow', () => {
    const machine = { cores: 2, platform: 'linux x64', node: '20.20.2', memory: 24e9, load: 4 }
    const text = benchText({ machine, sizes: [sizeResult(232), sizeResult(1000)] })
    expect(text).toMatchInlineSnapshot(`
      "2 cores, 24 GB of memory, linux x64, Node.js 20.20.2; the machine was busy with 4.0 other processes, so take times with care

      232 posts, the median of 3 runs

                                      time  processor    memory  rendered  of pages
      cold                          7.32 s    10.98 s  400.0 MB       242       242
      nothing changed               1.00 s     1.50 s  400.0 MB         0       242
      one edit                      2.00 s     3.00 s  400.0 MB         4       242
      one new post                  2.00 s     3.00 s  400.0 MB         8       242
      one tag renamed               3.00 s     4.50 s  400.0 MB        90       242
      one style changed             4.00 s     6.00 s  400.0 MB       242       242
      dev: from command to address  4.00 s             500.0 MB
      dev: from save to screen      0.25 s

      The renamed tag is on 80 posts.

      output               bytes
      pages and assets    2.8 MB
      feed pages        696.0 kB
      Markdown twins      1.2 MB
      all 464 files       4.6 MB

      1,000 posts

                            time  processor    memory  rendered  of pages
      cold               15.00 s    22.50 s  400.0 MB      1010      1010
      nothing changed     1.00 s     1.50 s  400.0 MB         0      1010
      one edit            2.00 s     3.00 s  400.0 MB         4      1010
      one new post        2.00 s     3.00 s  400.0 MB         8      1010
      one tag renamed     3.00 s     4.50 s  400.0 MB        90      1010
      one style changed   4.00 s     6.00 s  400.0 MB      1010      1010

      dev was not measured: no browser could be installed

      The renamed tag is on 80 posts.

      output              bytes
      pages and assets  12.0 MB
      feed pages         3.0 MB
      Markdown twins     5.0 MB
      all 2,000 files   20.0 MB

      Growth: milliseconds a post at each size, then for each further post from one size to the next. What is linear keeps the latter.

                                at 232  at 1,000  232 to 1,000
      cold                       31.55     15.00         10.00
      nothing changed             4.31      1.00          0.00
      one edit                    8.62      2.00          0.00
      one new post                8.62      2.00          0.00
      one tag renamed            12.93      3.00          0.00
      one style changed          17.24      4.00          0.00
      dev: from save to screen    1.08

      stages, cold  at 232  at 1,000  232 to 1,000
      render pages   15.78      7.50          5.00

      stages, one edit  at 232  at 1,000  232 to 1,000
      render pages        4.31      1.00          0.00"
    `)
  })

  it('set others beside ours, and name with its reason one that could not be set up', () => {
    const size: SizeResult = {
      ...sizeResult(232),
      peers: [
        {
          name: 'Eleventy',
          version: '3.1.7',
          cold: { wall: 2, cpu: 3, memory: 300e6 },
          edit: { wall: 1, cpu: 2, memory: undefined },
          output: { ...sizeResult(232).output, bytes: 4e6 },
        },
        { name: 'Hugo', missing: 'there is no program hugo on the PATH' },
      ],
    }
    expect(peerText(size)).toMatchInlineSnapshot(`
      "232 posts, beside others; output is pages and assets, all has what the others do not make too: further feeds, Markdown twins, sitemap, search, manifest

      cold, then after one edit    time  processor    memory  edit: time  edit: processor  edit: memory  output     all
      Groundwork                 7.32 s    10.98 s  400.0 MB      2.00 s           3.00 s      400.0 MB  2.8 MB  4.6 MB
      Eleventy 3.1.7             2.00 s     3.00 s  300.0 MB      1.00 s           2.00 s       unknown  4.0 MB  4.0 MB

      Groundwork ÷    cold  edit  edit ÷ their cold  memory, cold  memory, edit  output   all
      Eleventy 3.1.7  3.66  2.00               1.00          1.33       unknown    0.70  1.16

      Hugo is not in the table: there is no program hugo on the PATH"
    `)
  })

  it('hold what was measured against the goals, where there are any', () => {
    const peer = (name: string, cold: number, edit: number) => ({
      name,
      version: '1',
      cold: { wall: cold, cpu: cold, memory: undefined },
      edit: { wall: edit, cpu: edit, memory: undefined },
      output: { ...sizeResult(232).output, bytes: 4e6 },
    })
    const large = sizeResult(10_000)
    const sizes = [
      { ...sizeResult(232), peers: [peer('Astro', 7, 5), peer('Eleventy', 2, 1)] },
      sizeResult(1000),
      { ...large, peers: [peer('Eleventy', 5, 5), { name: 'Astro', missing: 'there is no Node 22' }] },
    ]
    expect(goalsText(sizes)).toMatchInlineSnapshot(`
      "goals                                               232 posts   1,000 posts                10,000 posts
      one edit ÷ Astro’s, after one edit          0.40 of 1.00, met  not measured                not measured
      one edit ÷ Eleventy’s, cold                              1.00  not measured        0.40 of 0.33, MISSED
      nothing changed                         1.00 s of 1.50 s, met        1.00 s       1.00 s of 4.00 s, met
      cold ÷ a plain Next.js export’s                  not measured  not measured                not measured
      cold ÷ Astro’s                                           1.05  not measured                not measured
      most memory of any build            400.0 MB of 700.0 MB, met      400.0 MB  400.0 MB of 1500.0 MB, met
      pages and assets ÷ Eleventy’s               0.70 of 1.50, met  not measured       30.00 of 1.50, MISSED"
    `)
  })

  it('say who does which work', () => {
    expect(
      workText([
        ['Groundwork', ownWork(false)],
        ['Eleventy', peerWork('Prism', 'everything')],
      ]),
    ).toMatchInlineSnapshot(`
      "work                                                              Groundwork    Eleventy
      highlighting                                                    highlight.js       Prism
      pages of posts, tags, years; home                   yes, and tags index, 404         yes
      feeds                              RSS, Atom, JSON, whole archive, RSS a tag         RSS
      related posts, neighbours                                               both          no
      links checked                                                            yes          no
      Markdown twins                                                           yes          no
      search index                                                              no          no
      share cards                                                         off here          no
      redone after an edit                                            what changed  everything"
    `)
  })
})

function sizeResult(posts: number): SizeResult {
  const build = (wall: number, rendered: number): BuildMeasure => ({
    wall,
    cpu: wall * 1.5,
    memory: 400e6,
    pages: posts + 10,
    rendered,
    stages: [{ stage: 'render pages', seconds: wall / 2 }],
  })
  return {
    posts,
    runs: posts < 1000 ? 3 : 1,
    builds: {
      cold: build(5 + posts / 100, posts + 10),
      'nothing changed': build(1, 0),
      'one edit': build(2, 4),
      'one new post': build(2, 8),
      'one tag renamed': build(3, 90),
      'one style changed': build(4, posts + 10),
    },
    output: {
      files: posts * 2,
      bytes: posts * 20_000,
      kinds: {
        'pages and assets': posts * 12_000,
        'Atom and JSON feeds': 0,
        'tag feeds': 0,
        'feed pages': posts * 3000,
        'Markdown twins': posts * 5000,
        'sitemap, llms.txt': 0,
        search: 0,
        'compressed copies': 0,
        manifest: 0,
      },
    },
    renamedTagPosts: 80,
    dev: posts < 1000 ? { ready: 4, saved: 0.25, saves: [0.25], memory: 500e6 } : undefined,
    devMissing: posts < 1000 ? undefined : 'no browser could be installed',
    peers: [],
  }
}
