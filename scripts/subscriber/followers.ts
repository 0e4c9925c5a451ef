import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../../lib/engine/cache/checkout.ts'
import type { Diary, FollowedFeed } from './diary-site.ts'
import { JsonReader } from './json-reader.ts'
import { Expected, keptByPrograms, type KeptItem } from './kept-items.ts'
import type { ReaderPrograms } from './reader-programs.ts'

interface Subscription {
  feed: FollowedFeed
  host: string
  url: string
  expected: Expected
  json: JsonReader
}

/** Readers of several kinds, each of which follows each feed at each host. */
export class Followers {
  readonly #programs: ReaderPrograms
  readonly #folder: string
  readonly #subscriptions: Subscription[]

  /** @param folder keeps what the readers' programs know; empty at first. */
  constructor(
    programs: ReaderPrograms,
    feeds: readonly FollowedFeed[],
    hosts: readonly { name: string; port: number }[],
    folder: string,
  ) {
    this.#programs = programs
    this.#folder = folder
    this.#subscriptions = hosts.flatMap(({ name, port }) =>
      feeds.map((feed) => ({
        feed,
        host: name,
        url: `http://127.0.0.1:${port}${feed.path}`,
        expected: new Expected(),
        json: new JsonReader(),
      })),
    )
  }

  /** Has every reader fetch every feed once, and says what is wrong with what they keep. */
  async poll(diary: Diary): Promise<{ kept: number; readers: number; faults: string[] }> {
    const byPrograms = await this.#askPrograms()
    const faults: string[] = []
    let kept = 0
    let readers = 0
    for (const subscription of this.#subscriptions) {
      const name = nameOf(subscription)
      const found: Record<string, readonly KeptItem[]> =
        subscription.feed.name === 'JSON'
          ? { 'JSON reader': await subscription.json.read(subscription.url) }
          : Object.fromEntries(
              Object.entries(byPrograms).map(([program, feeds]) => [program, feeds[name] ?? []]),
            )
      for (const [program, items] of Object.entries(found)) {
        const verdict = subscription.expected.verdict(subscription.feed, diary, items)
        readers++
        kept += items.length
        for (const kind of ['lost', 'doubled', 'stale', 'unknown'] as const)
          if (verdict[kind].length > 0)
            faults.push(`${kind} in ${program}, ${name}: ${verdict[kind].join(', ')}`)
      }
    }
    return { kept, readers, faults }
  }

  async #askPrograms() {
    const feeds = this.#subscriptions
      .filter(({ feed }) => feed.name !== 'JSON')
      .map((subscription) => ({ name: nameOf(subscription), url: subscription.url }))
    const script = join(projectRoot, 'scripts/subscriber/read-feeds.py')
    const wanted = { folder: this.#folder, newsboat: this.#programs.newsboat, feeds }
    return keptByPrograms.parse(
      JSON.parse(await outputOf(this.#programs.python, [script, JSON.stringify(wanted)])),
    )
  }
}

function nameOf({ feed, host }: Subscription): string {
  return `${feed.name} at the ${host}`
}

/** Not at once, since the feeds come from a server in this process. */
async function outputOf(program: string, args: string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`${program} ended with ${code}`)
  return output
}
