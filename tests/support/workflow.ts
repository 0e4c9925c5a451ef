import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { root } from './command.ts'

const stepSchema = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})
const workflowSchema = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      if: z.string().optional(),
      permissions: z.record(z.string(), z.string()).optional(),
      steps: z.array(stepSchema),
    }),
  ),
})

export type Step = z.output<typeof stepSchema>
export type Workflow = z.output<typeof workflowSchema>

/** Reads a workflow of GitHub Actions. */
export function workflow(name: string): Workflow {
  return workflowSchema.parse(parse(readFileSync(join(root, '.github/workflows', `${name}.yml`), 'utf8')))
}

/** The commands that a workflow runs, in their order. */
export function commandsOf({
  jobs,
}: {
  jobs: Record<string, Workflow['jobs'][string] | undefined>
}): string[] {
  return Object.values(jobs).flatMap((job) => (job?.steps ?? []).flatMap(({ run }) => run ?? []))
}
