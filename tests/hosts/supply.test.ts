import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { root } from '../support/command.ts'
import { workflow, type Step } from '../support/workflow.ts'

describe('package-lock.json', () => {
  const entry = z.object({ integrity: z.string().optional(), resolved: z.string().optional() })
  const { packages } = z
    .object({ packages: z.record(z.string(), entry) })
    .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const installed = Object.entries(packages).filter(([path]) => path !== '')

  it('knows every package by its hash, those of other systems too', () => {
    expect(installed.length).toBeGreaterThan(100)
    const unknown = installed.filter(
      ([, { integrity = '' }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity),
    )
    expect(unknown.map(([path]) => path)).toEqual([])
  })

  it('names no host that one would come from', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })
})

describe('the workflows', () => {
  const steps = (name: string): Step[] =>
    Object.values(workflow(name).jobs).flatMap((job): Step[] => job.steps)
  /** What the names of the caches begin with that a workflow may take, as far as no variable is in them. */
  const taken = (name: string): string[] =>
    steps(name)
      .filter(({ uses }) => uses?.startsWith('actions/cache@'))
      .flatMap(({ with: given }) => [given?.key, given?.['restore-keys']])
      .map((key) => String(key).split('${{')[0] ?? '')

  it('share no cache that holds code with the one that publishes', () => {
    const deployed = taken('deploy')
    expect(deployed.length).toBeGreaterThan(0)
    for (const other of ['check', 'program'].flatMap(taken))
      for (const key of deployed) {
        expect(other.startsWith(key)).toBe(false)
        expect(key.startsWith(other)).toBe(false)
      }
    const setups = steps('deploy').filter(({ uses }) => uses?.startsWith('actions/setup-node@'))
    expect(setups.map(({ with: given }) => given?.cache)).toEqual([undefined])
  })

  it('run each action as it was on the day it was looked at', () => {
    const used = ['check', 'deploy', 'program'].flatMap(steps).flatMap(({ uses }) => uses ?? [])
    expect(used.filter((action) => !/^[\w/-]+@[0-9a-f]{40}$/.test(action))).toEqual([])
  })
})
