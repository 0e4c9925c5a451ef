import { Session } from 'node:inspector/promises'
import { writeFileAtomic } from '../engine/cache/atomic-write.ts'

/**
 * Runs something under V8's profiler.
 *
 * @param file takes the profile, in the format that browsers' developer tools and editors open.
 */
export async function withProfile<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  try {
    return await work()
  } finally {
    const { profile } = await session.post('Profiler.stop')
    session.disconnect()
    writeFileAtomic(file, JSON.stringify(profile))
  }
}
