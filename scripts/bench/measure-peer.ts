import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusFile } from './corpus.ts'
import { corpusEdits } from './corpus-edits.ts'
import { measureCommand, type Measure } from './measure-command.ts'
import { medianBy } from './median.ts'
import { sizeOfOutput } from './output-size.ts'
import { setUpPeer, type Peer } from './peers.ts'
import type { PeerResult } from './bench-result.ts'
import { writeCorpus } from './write-corpus.ts'

export interface PeerOptions {
  /** The peer's own folder; packages that are in it already are used again. */
  folder: string
  files: readonly CorpusFile[]
  runs: number
  env: NodeJS.ProcessEnv
  /** A file that may be written and removed. */
  scratch: string
}

/** Builds the corpus with another generator, cold and after one edit. A peer that fails is named with the reason. */
export async function measurePeer(peer: Peer, options: PeerOptions): Promise<PeerResult> {
  const { folder, files, runs, env, scratch } = options
  const remove = (path: string): void => rmSync(join(folder, path), { recursive: true, force: true })
  try {
    for (const path of ['posts', 'content']) remove(path)
    const { version } = setUpPeer(peer, folder, env)
    const posts = files.filter(({ path }) => path.startsWith('posts/'))
    const build = (): Promise<Measure> => measureCommand({ command: peer.build, cwd: folder, env, scratch })
    const cold: Measure[] = []
    const edit: Measure[] = []
    for (let run = 0; run < runs; run++) {
      for (const path of peer.caches) remove(path)
      writeCorpus(folder, posts.map(peer.postFile))
      cold.push(await build())
      writeCorpus(folder, [peer.postFile(corpusEdits(files).edit)])
      edit.push(await build())
    }
    const output = sizeOfOutput(join(folder, peer.outDir))
    const wall = ({ wall }: Measure): number => wall
    return { name: peer.name, version, cold: medianBy(cold, wall), edit: medianBy(edit, wall), output }
  } catch (error) {
    return { name: peer.name, missing: error instanceof Error ? error.message : String(error) }
  }
}
