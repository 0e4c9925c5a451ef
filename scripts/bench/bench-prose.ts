const subjects = [
  'The queue',
  'A worker',
  'The scheduler',
  'Each shard',
  'The parser',
  'A retry',
  'The index',
  'Our cache',
  'The client',
  'A lease',
  'The compiler',
  'This migration',
  'The log',
  'A replica',
  'The deploy',
  'A cursor',
  'The planner',
  'The socket',
]
const verbs = [
  'holds',
  'drops',
  'rereads',
  'acknowledges',
  'delays',
  'compares',
  'batches',
  'rejects',
  'measures',
  'splits',
  'merges',
  'replays',
  'signs',
  'counts',
  'orders',
  'forgets',
  'announces',
  'repairs',
]
const objects = [
  'every message it has seen',
  'the oldest entry first',
  'a copy of the record',
  'two of the three answers',
  'the whole batch',
  'only what changed',
  'the slow half of the traffic',
  'an id that never changes',
  'the last known offset',
  'its own deadline',
  'one row at a time',
  'the error with its cause',
  'a snapshot from before',
  'more than it was given',
]
const endings = [
  'before the lock is taken',
  'until somebody looks',
  'when the network returns',
  'and says so in the log',
  'without asking twice',
  'while the other side waits',
  'so that nothing is lost',
  'even after a restart',
  'as long as the clock agrees',
  'in the order they came',
  'unless the budget is spent',
  'because the disk was full',
  'and then starts over',
  'for as long as it can',
]

const code: readonly (readonly [language: string, text: string])[] = [
  [
    'ts',
    'export async function drain(queue: Queue, limit: number): Promise<number> {\n  let done = 0\n  for await (const job of queue.take(limit)) {\n    await job.run()\n    done += 1\n  }\n  return done\n}',
  ],
  [
    'go',
    'func (s *Store) Put(ctx context.Context, key string, value []byte) error {\n\tif err := ctx.Err(); err != nil {\n\t\treturn fmt.Errorf("put %q: %w", key, err)\n\t}\n\ts.mu.Lock()\n\tdefer s.mu.Unlock()\n\ts.data[key] = value\n\treturn nil\n}',
  ],
  [
    'sql',
    'select shard, count(*) as waiting, min(created_at) as oldest\nfrom jobs\nwhere finished_at is null\ngroup by shard\nhaving count(*) > 100\norder by oldest;',
  ],
  [
    'python',
    'def windows(values, size):\n    """Yield each run of `size` neighbours."""\n    for start in range(len(values) - size + 1):\n        yield values[start : start + size]',
  ],
  ['sh', 'set -eu\nfor file in "$@"; do\n  sha256sum "$file" | cut -d" " -f1\ndone | sort | uniq -c'],
]

/**
 * A source of numbers that looks random and is the same on every machine (mulberry32).
 *
 * @returns a function that gives the next number below its argument.
 */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/**
 * Writes a Markdown text of about a number of words, with headings, a list, emphasis, links and code in several
 * languages. The same seed gives the same text.
 */
export function proseOf(seed: number, words: number): string {
  const next = randomFrom(seed)
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? ''
  const sentence = (): string => `${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(endings)}.`
  const blocks: string[] = []
  let written = 0
  for (let section = 0; written < words; section++) {
    if (section > 0) blocks.push(`## ${pick(subjects)} ${pick(verbs)} ${pick(objects)}`)
    for (let paragraph = 0; paragraph < 3 && written < words; paragraph++) {
      const sentences = Array.from({ length: 4 + next(3) }, sentence)
      if (paragraph === 1)
        sentences[0] = `**${pick(subjects)}** ${pick(verbs)} [${pick(objects)}](https://example.com/${next(1000)}).`
      blocks.push(sentences.join(' '))
      written += sentences.join(' ').split(' ').length
    }
    if (section === 1) blocks.push(Array.from({ length: 3 }, () => `- ${sentence()}`).join('\n'))
    const [language, text] = code[(seed + section) % code.length] ?? ['text', '']
    if (section < 4) blocks.push(`\`\`\`${language}\n${text}\n\`\`\``)
  }
  return `${blocks.join('\n\n')}\n`
}
