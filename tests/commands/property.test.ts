import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { copyCheckout } from '../property/checkout.ts'
import { runSequence } from '../property/run-sequence.ts'
import { root, scratch } from '../support/command.ts'

const checkout = join(scratch, 'property')

beforeAll(() => copyCheckout(root, checkout))

// The long run is `npm run property`; these few are the same sequences every time, and none edits what Next.js
// compiles, which takes as long as all the rest.
it.each([1, 24])('an incremental build is a clean build, sequence %i', async (seed) => {
  const steps: string[] = []
  await runSequence(seed, root, checkout, (line) => steps.push(line))
  expect(steps.length).toBeGreaterThanOrEqual(3)
})
