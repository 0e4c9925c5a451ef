import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// A machine may be slow; what never comes fails all the same.
const shared = {
  environment: 'node',
  testTimeout: 180_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 20_000 } },
  setupFiles: 'tests/support/refuse-authors-files.ts',
} as const

/** Windows has no named pipes among its files, no devices and no /etc, which these are about. */
const unknownToWindows =
  process.platform === 'win32'
    ? ['tests/commands/links-out.test.ts', 'tests/engine/load/own-files.test.ts']
    : []

/**
 * Commands that run beside other tests: in a copy of the checkout, which nothing else does, or so that neither the cache
 * nor a server of the checkout matters. The others run one after another.
 */
const beside = [
  'author',
  'plain-next',
  'plain-next-poor',
  'property',
  'stages',
  'bad-luck',
  'budget',
  'check',
  'check-base',
  'drafts',
  'links-out',
  'look',
  'misnamed-files',
  'new',
  'output-place',
  'refused',
  'rewrite',
  'served-files',
  'setup',
  'usage',
].map((name) => `tests/commands/${name}.test.ts`)

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
          // What runs in the tests' own process; commands that they start are given the same.
          env: { GROUNDWORK_PUBLIC: fileURLToPath(new URL('tests/fixtures/public', import.meta.url)) },
          exclude: ['tests/site/**', 'tests/browser/**', 'tests/commands/**', ...unknownToWindows],
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
        test: {
          ...shared,
          name: 'beside',
          include: beside,
          exclude: unknownToWindows,
        },
      },
      {
        test: {
          ...shared,
          name: 'commands',
          include: ['tests/commands/**/*.test.ts'],
          exclude: [...beside, ...unknownToWindows],
          fileParallelism: false,
        },
      },
    ],
  },
})
