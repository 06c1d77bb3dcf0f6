import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { builtThreads } from './test/support/built.ts';
import { ClosingLine } from './test/support/closing-line.ts';

const mocked = '**/*.mocked.test.ts';
const exclude = ['**/*.slow.test.ts', '**/*.browser.test.ts', 'node_modules/**'];

export default defineConfig({
  plugins: [builtThreads()],
  resolve: {
    alias: [
      {
        find: /^@electric-sql\/pglite$/,
        replacement: fileURLToPath(new URL('test/support/pglite.ts', import.meta.url)),
      },
    ],
  },
  test: {
    globalSetup: ['test/support/shared-postgres.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'threads',
    maxWorkers: 2,
    reporters: process.env.CHORSU_CI === '1' ? ['default', new ClosingLine()] : ['default'],
    projects: [
      {
        // Files of a worker share the modules that they load, which takes a third less processor time.
        extends: true,
        test: {
          name: 'shared',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [...exclude, mocked],
          isolate: false,
        },
      },
      {
        // A file that puts another module in the place of one needs modules of its own.
        extends: true,
        test: { name: 'mocked', include: [`src/${mocked}`], exclude },
      },
    ],
  },
});
