import { describe, expect, it } from 'vitest'
import { lockedPackages } from '../../../lib/engine/stages/locked-packages.ts'

const lockfile = JSON.stringify({
  packages: {
    '': { dependencies: { outer: '1', other: '1' } },
    'node_modules/outer': {
      version: '1.0.0',
      dependencies: { inner: '1' },
      optionalDependencies: { gone: '1' },
    },
    'node_modules/outer/node_modules/inner': { version: '1.5.0', dependencies: { leaf: '1' } },
    'node_modules/inner': { version: '2.0.0' },
    'node_modules/leaf': { version: '3.0.0', integrity: 'sha512-leaf', peerDependencies: { outer: '1' } },
    'node_modules/other': { version: '4.0.0' },
  },
})

describe('lockedPackages', () => {
  it('lists packages with all they depend on, each as Node would find it, and no others', () => {
    expect(lockedPackages(lockfile)(['outer'])).toEqual([
      ['node_modules/leaf', '3.0.0', 'sha512-leaf'],
      ['node_modules/outer', '1.0.0', ''],
      ['node_modules/outer/node_modules/inner', '1.5.0', ''],
    ])
    expect(lockedPackages(lockfile)(['inner', 'other'])).toEqual([
      ['node_modules/inner', '2.0.0', ''],
      ['node_modules/other', '4.0.0', ''],
    ])
  })

  it('refuses what is imported and not installed', () => {
    expect(() => lockedPackages(lockfile)(['nonesuch'])).toThrow(/nonesuch/)
  })
})
