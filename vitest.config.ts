import { defineConfig } from 'vitest/config'

const shared = { environment: 'node', testTimeout: 120_000, hookTimeout: 300_000 } as const

export default defineConfig({
  test: {
    // Two cores: one for the tests, one for the builds and browsers they start.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**', 'tests/build/**'],
        },
      },
      {
        test: {
          ...shared,
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/build-sites.ts'],
        },
      },
      {
        test: { ...shared, name: 'build', include: ['tests/build/**/*.test.ts'], fileParallelism: false },
      },
    ],
  },
})
