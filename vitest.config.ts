import { defineConfig } from 'vitest/config';
import { delayTierUp } from './src/cli/tier-up.ts';
import { bundledThreads } from './test/support/bundle.ts';
import { ClosingLine } from './test/support/closing-line.ts';
import { LongFirst } from './test/support/long-first.ts';
import { quickPglite } from './test/support/quick-pglite.ts';

const mocked = '**/*.mocked.test.ts';
const browser = 'test/**/*.browser.test.ts';
const exclude = ['**/*.slow.test.ts', 'node_modules/**'];
const globalSetup = ['test/support/bundle.ts', 'test/support/empty-database.ts'];

/** Most code of a test runs for a moment: the suite takes 545 s of processor time with these budgets, and 660 s with those of V8. */
delayTierUp({ javascript: 1e6 });

export default defineConfig({
  plugins: [bundledThreads()],
  resolve: { alias: [quickPglite] },
  test: {
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'threads',
    sequence: { sequencer: LongFirst },
    // Many tests wait for other programs: three leave neither of two cores idle.
    maxWorkers: 3,
    // Sources are transformed once for all runs, which takes 40 s of processor time where nothing is kept.
    experimental: { fsModuleCache: true },
    reporters: process.env.CHORSU_CI === '1' ? ['default', new ClosingLine()] : ['default'],
    projects: [
      {
        // Files of a worker share the modules that they load, which takes a third less processor time.
        extends: true,
        test: {
          name: 'shared',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [...exclude, mocked, browser],
          globalSetup: [...globalSetup, 'test/support/shared-postgres.ts'],
          isolate: false,
        },
      },
      {
        // A file that puts another module in the place of one needs modules of its own.
        extends: true,
        test: { name: 'mocked', include: [`src/${mocked}`], exclude, globalSetup },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browser],
          exclude,
          globalSetup,
          testTimeout: 240_000,
          // A page draws after the test has asked: on a slow machine much later.
          expect: { poll: { timeout: 100_000 } },
          isolate: false,
        },
      },
    ],
  },
});
