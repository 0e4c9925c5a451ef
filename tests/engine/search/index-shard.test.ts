import { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { indexShard, type ShardFile } from '../../../lib/engine/search/index-shard.ts'
import type { SearchRecord } from '../../../lib/search/records.ts'

const bodies = new Map(
  Array.from({ length: 60 }, (_, at) => [
    `hash ${at}`,
    `<h2 id="part">Part ${at} <heading-link><a href="#part" aria-label="Link to"></a></heading-link></h2><p>Words of number ${at}, and café.</p><pre><code>const x${at} = <span>1</span></code></pre>`,
  ]),
)
const records = [...bodies.keys()].map((bodyHash, at): SearchRecord => {
  const tags = [`T${at % 7}`]
  return {
    url: `/blog/posts/p${at}/`,
    title: `Title ${at}`,
    note: '',
    tags,
    year: '2024',
    bodyHash,
    text: '',
  }
})

function index(name: string, held: SearchRecord[], language = 'en'): Promise<ShardFile[]> {
  return indexShard({ name, records: held }, language, (hash) => bodies.get(hash) ?? '')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function texts(files: readonly ShardFile[]): string[] {
  return files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ data }) => gunzipSync(data).toString('utf8').replace('pagefind_dcd', ''))
}

describe('a shard of the search index', () => {
  it('has the same bytes each time', async () => {
    const [first, second] = [await index('', records), await index('', records)]
    expect(second).toEqual(first)
    expect(first.length).toBeGreaterThan(60)
  })

  it('holds what is found and where, code too, and no words for screens alone', async () => {
    const [text] = texts(await index('2024', records.slice(0, 1)))
    expect(JSON.parse(text ?? '')).toMatchObject({
      url: '/blog/posts/p0/',
      content: 'Part 0 Words of number 0, and café. const x0 = 1',
      meta: { title: 'Title 0' },
      filters: { tag: ['T0'], year: ['2024'] },
    })
  })

  it('has the program only where it is the main one, and never Pagefind’s own interface', async () => {
    const ofIndex = /\.pf_\w+$/
    const main = (await index('', records.slice(0, 2))).map(({ path }) => path)
    expect(main.filter((path) => !ofIndex.test(path))).toEqual([
      'pagefind-entry.json',
      'pagefind.js',
      'wasm.en.pagefind',
    ])
    const other = (await index('2024', records.slice(0, 2))).map(({ path }) => path)
    expect(other.filter((path) => !ofIndex.test(path))).toEqual(['pagefind-entry.json'])
  })

  it('can be asked for beside another, in one thread', async () => {
    const alone = await index('', records)
    expect(await Promise.all([index('', records), index('', records)])).toEqual([alone, alone])
  })

  it('fails when its program is killed, and not for ever', async () => {
    let program: ChildProcess | undefined
    const note = (message: unknown): void => {
      if (isObject(message) && message.process instanceof ChildProcess) program = message.process
    }
    subscribe('child_process', note)
    let asked = 0
    const killing = indexShard({ name: '', records }, 'en', (hash) => {
      if (++asked === 30) program?.kill('SIGKILL')
      return bodies.get(hash) ?? ''
    })
    await expect(killing).rejects.toThrow('Pagefind’s program ended before its work did')
    unsubscribe('child_process', note)
    expect(await index('', records.slice(0, 1))).not.toEqual([])
  })

  it.each([
    ['de-AT', 'wasm.de.pagefind'],
    ['zu', 'wasm.unknown.pagefind'],
  ])('in %s has the program %s', async (language, program) => {
    const paths = (await index('', records.slice(0, 2), language)).map(({ path }) => path)
    expect(paths).toContain(program)
  })
})
