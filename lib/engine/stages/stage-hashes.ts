import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord, isRecordOf, isText } from '../../guards.ts'
import { Refusal } from '../../refusal.ts'
import { cacheRoot, codeFiles, codeHash, projectRoot } from '../cache/checkout.ts'
import { hashOf, sha256 } from '../cache/hash.ts'
import { MemoFile } from '../cache/memo-file.ts'
import { importGraph } from './import-graph.ts'
import { lockedPackages } from './locked-packages.ts'
import { pageStages, workStages, type StageSources } from './stage-sources.ts'

/**
 * A hash for each stage of all code and packages that decide what it makes of its input. What a stage makes is
 * remembered under its hash: other code can change without anything being made again.
 */
export type WorkHashes = Record<keyof typeof workStages, string>
export type PageHashes = Record<keyof typeof pageStages, string>

/**
 * @param code hash of all code, under which the hashes are remembered.
 * @throws Error when the code was changed meanwhile.
 */
export function workHashes(code: string): Promise<WorkHashes> {
  return remembered('work', code, workStages)
}

/**
 * @param code hash of all code, under which the hashes are remembered.
 * @throws Error when the code was changed meanwhile.
 */
export async function pageHashes(code: string): Promise<PageHashes> {
  try {
    return await remembered('page', code, pageStages)
  } catch (error) {
    if (error instanceof ChangedCodeError) throw error
    // What is wrong with the template is for Next.js to say, so all code counts until it is mended.
    return { template: code, documents: code }
  }
}

/** What was made of other code must not be kept under this code's name. */
export class ChangedCodeError extends Refusal {
  override name = 'ChangedCodeError'

  constructor() {
    super('The code was changed during the build; start it again.')
  }
}

async function remembered<Stage extends string>(
  group: string,
  code: string,
  stages: Readonly<Record<Stage, StageSources>>,
): Promise<Record<Stage, string>> {
  const isHashes = (value: unknown): value is Record<Stage, string> =>
    isRecordOf(isText)(value) && Object.keys(stages).every((stage) => Object.hasOwn(value, stage))
  const memo = MemoFile.open(join(cacheRoot, 'memos', `stages-${group}-${code.slice(0, 16)}.json`), isHashes)
  const known = memo.get(code)
  const hashes = known ?? (await computed(stages))
  if (!isHashes(hashes)) throw new Error('a stage has no hash')
  if (!known && codeHash() !== code) throw new ChangedCodeError()
  memo.set(code, hashes)
  memo.save()
  return hashes
}

/** What package.json says to others than npm. What is installed, the lockfile tells. */
function packageSettings(): [string, unknown][] {
  const forNpm = new Set(['scripts', 'dependencies', 'devDependencies', 'version', 'description'])
  const json: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  return Object.entries(isRecord(json) ? json : {}).filter(([name]) => !forNpm.has(name))
}

async function computed(stages: Readonly<Record<string, StageSources>>): Promise<Record<string, string>> {
  const sources = Object.values(stages)
  const imported = await importGraph(projectRoot, [...new Set(sources.flatMap(({ entries }) => entries))])
  const installed = lockedPackages(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'))
  const all = codeFiles()
  const known = new Set(all)
  const hashed = new Map<string, string>()
  const hashOfFile = (file: string): string => {
    const hash = hashed.get(file) ?? sha256(readFileSync(join(projectRoot, file)))
    hashed.set(file, hash)
    return hash
  }
  // How modules are read, whichever they are.
  const settings = [hashOfFile('tsconfig.json'), packageSettings()]
  const machine = [process.versions.node.split('.')[0], process.platform, process.arch]
  const hash = ({ entries, packages = [], files, anywhere }: StageSources): string => {
    const code = imported(entries)
    const own = new Set([...code.files, ...(files ? all.filter((file) => files(file)) : [])])
    // The hash of all code says nothing of it, so a change would go unseen.
    const foreign = [...own].find((file) => !known.has(file))
    if (foreign !== undefined)
      throw new Error(`${foreign} is imported from outside of app, components and lib`)
    return hashOf([
      anywhere ? [] : machine,
      settings,
      [...own].toSorted().map((file) => [file, hashOfFile(file)]),
      installed([...code.packages, ...packages]),
    ])
  }
  return Object.fromEntries(Object.entries(stages).map(([name, source]) => [name, hash(source)]))
}
